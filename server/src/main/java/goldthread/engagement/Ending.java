package goldthread.engagement;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.ClosureReason;
import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.UnplannedEndingReason;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * How a service's involvement with a child ended, as the episode says.
 *
 * @param episode in its new version
 */
record Ending(EpisodeOfCare episode) {

    private static final String PATIENT = "Patient/";
    private static final Set<EpisodeOfCareStatus> ENDED =
            EnumSet.of(EpisodeOfCareStatus.FINISHED, EpisodeOfCareStatus.CANCELLED);

    /** Reasons that are the service's decision not to go on trying. */
    private static final Set<ClosureReason> NOT_COMING =
            EnumSet.of(ClosureReason.NON_ATTENDANCE, ClosureReason.CHILD_DECLINED, ClosureReason.CARER_DECLINED);

    /** Where a child lives or learns is no service's help. */
    private static final Set<EpisodeType> NO_HELP = EnumSet.of(EpisodeType.SCHOOL, EpisodeType.PLACEMENT);

    /** The end that a change brings; empty when it brings none. */
    static Optional<Ending> broughtBy(@Nullable Resource before, EpisodeOfCare after) {
        Ending ending = new Ending(after);
        boolean wasOver =
                before instanceof EpisodeOfCare was && ENDED.contains(was.getStatus()) && new Ending(was).isOfHelp();
        return ENDED.contains(after.getStatus()) && !wasOver && ending.isOfHelp()
                ? Optional.of(ending)
                : Optional.empty();
    }

    /** Whether a change makes it a decision that it wasn't before, at its end or later. */
    boolean isDecidedAnew(@Nullable Resource before) {
        boolean was = before instanceof EpisodeOfCare episodeBefore
                && ENDED.contains(episodeBefore.getStatus())
                && new Ending(episodeBefore).isOfHelp()
                && new Ending(episodeBefore).isDecision();
        return ENDED.contains(episode.getStatus()) && isOfHelp() && isDecision() && !was;
    }

    private boolean isOfHelp() {
        List<EpisodeType> types = episode.getType().stream()
                .flatMap(type -> Coded.find(EpisodeType.class, type).stream())
                .toList();
        return types.isEmpty() || !NO_HELP.containsAll(types);
    }

    /** Whether the service decided to end because the child doesn't come or doesn't want to. */
    boolean isDecision() {
        return isPlannedFor(NOT_COMING);
    }

    boolean isOver() {
        return ENDED.contains(episode.getStatus());
    }

    /** Whether the service decided to end for one of these reasons, with nobody going ahead of a rule. */
    boolean isPlannedFor(Set<ClosureReason> reasons) {
        return reason().filter(reasons::contains).isPresent()
                && unplanned().filter(Facts.REASONS::contains).isEmpty()
                && !isOverridden();
    }

    /** Whether it says neither why nor how to come back, or ended otherwise than planned. */
    boolean isIncomplete() {
        return concept("reason").isEmpty()
                || value("re-access").isEmpty()
                || concept("unplanned-reason").isPresent()
                || isOverridden();
    }

    /** Whether somebody went ahead, and says why and in which role. */
    boolean isOverridden() {
        return part("override")
                .filter(override -> Facts.hasCoding(FirstExtension.of(override, "reason"))
                        && Facts.hasCoding(FirstExtension.of(override, "role")))
                .isPresent();
    }

    boolean isDeath() {
        return reason().filter(ClosureReason.DIED::equals).isPresent()
                || unplanned().filter(UnplannedEndingReason.DIED::equals).isPresent();
    }

    private Optional<ClosureReason> reason() {
        return concept("reason").flatMap(concept -> Coded.find(ClosureReason.class, concept));
    }

    private Optional<UnplannedEndingReason> unplanned() {
        return concept("unplanned-reason").flatMap(concept -> Coded.find(UnplannedEndingReason.class, concept));
    }

    /** A coded part of the closure. */
    Optional<CodeableConcept> concept(String part) {
        return value(part).filter(CodeableConcept.class::isInstance).map(CodeableConcept.class::cast);
    }

    /** A part of the closure: words, or a reference to where they stand. */
    Optional<Type> value(String part) {
        return part(part).filter(Extension::hasValue).map(Extension::getValue);
    }

    private Optional<Extension> part(String url) {
        return Optional.ofNullable(FirstExtension.of(episode, Extensions.CLOSURE))
                .map(closure -> FirstExtension.of(closure, url));
    }

    /** Logical id of the child; empty when the episode names none of this server. */
    Optional<String> child() {
        return PartyKey.of(episode.getPatient())
                .filter(key -> key.startsWith(PATIENT))
                .map(key -> key.substring(PATIENT.length()));
    }

    /** {@code EpisodeOfCare/id}. */
    String reference() {
        return "EpisodeOfCare/" + episode.getIdElement().getIdPart();
    }
}
