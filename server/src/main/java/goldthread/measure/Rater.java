package goldthread.measure;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.RaterPerspective;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * From whose side a score was given. Each relative is a rater of their own, for mother and father may see a child
 * differently; professionals of one side are one rater, as national statistics read them, because they change.
 *
 * @param side {@code null} when nothing tells it
 * @param person where it matters who it was, their reference or name; else empty
 */
public record Rater(@Nullable RaterPerspective side, String person) {

    /**
     * The rater of a score: what the record says, else what the measure's code fixes, else what follows from who it is.
     *
     * @param measure whose score it is, when it is known
     */
    public static Rater of(Observation score, @Nullable OutcomeMeasure measure) {
        Reference who = score.getPerformerFirstRep();
        String type = String.valueOf(who.getReferenceElement().getResourceType());
        RaterPerspective side = said(score)
                .or(() -> Optional.ofNullable(measure).map(OutcomeMeasure::rater))
                .or(() -> from(type))
                .orElse(null);
        boolean counts = side == null || (type.equals("RelatedPerson") && side != RaterPerspective.SELF);
        return new Rater(side, counts ? person(who) : "");
    }

    /** What the record itself says. */
    public static Optional<RaterPerspective> said(Observation score) {
        Extension perspective = FirstExtension.of(score, Extensions.RATER_PERSPECTIVE);
        return perspective != null && perspective.getValue() instanceof CodeableConcept concept
                ? Coded.find(RaterPerspective.class, concept)
                : Optional.empty();
    }

    private static Optional<RaterPerspective> from(String type) {
        return switch (type) {
            case "Patient" -> Optional.of(RaterPerspective.SELF);
            case "RelatedPerson" -> Optional.of(RaterPerspective.PARENT_CARER);
            default -> Optional.empty();
        };
    }

    private static String person(Reference who) {
        if (who.hasReference()) {
            return who.getReferenceElement().toUnqualifiedVersionless().getValue();
        }
        return who.hasDisplay() ? who.getDisplay() : "";
    }
}
