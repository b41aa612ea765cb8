package goldthread.profiles;

import goldthread.terminology.Coded;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.WishesResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Something that a child said they want, and what became of it, as {@code cypmh-wishes} holds both (N117, N118). */
public final class Wish {

    private static final Set<ObservationStatus> NOT_MADE =
            EnumSet.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR, ObservationStatus.NULL);

    private final Observation said;

    private Wish(Observation said) {
        this.said = said;
    }

    /** The wish that a resource holds; empty for anything else, and for one that was taken back as wrong. */
    public static Optional<Wish> of(Resource resource) {
        return resource instanceof Observation observation
                        && ObservationKind.WISHES.isIn(observation.getCode())
                        && observation.hasStatus()
                        && !NOT_MADE.contains(observation.getStatus())
                ? Optional.of(new Wish(observation))
                : Optional.empty();
    }

    /** What the child said, word for word. */
    public Optional<String> words() {
        return said.getValue() instanceof StringType text ? Optional.ofNullable(text.getValue()) : Optional.empty();
    }

    /** When they said it. */
    public Optional<BaseDateTimeType> saidOn() {
        return said.getEffective() instanceof BaseDateTimeType date && date.hasValue()
                ? Optional.of(date)
                : Optional.empty();
    }

    /** The child, or whoever put it forward for them. */
    public List<Reference> saidBy() {
        return said.getPerformer();
    }

    /** How they said it. */
    public CodeableConcept method() {
        return said.getMethod();
    }

    /** What became of it; empty while nobody has said. */
    public Optional<WishesResponse> response() {
        return part("acted-on")
                .filter(CodeableConcept.class::isInstance)
                .flatMap(concept -> Coded.find(WishesResponse.class, (CodeableConcept) concept));
    }

    /** Whether somebody has said what became of it; that it is being considered is no answer yet. */
    public boolean isAnswered() {
        return response()
                .filter(given -> given != WishesResponse.BEING_CONSIDERED)
                .isPresent();
    }

    /** Why it wasn't, or wasn't wholly, acted on: words or codes. */
    public List<Type> reasons() {
        Extension response = FirstExtension.of(said, Extensions.RESPONSE);
        return response == null
                ? List.of()
                : response.getExtensionsByUrl("reason").stream()
                        .filter(Extension::hasValue)
                        .map(Extension::getValue)
                        .toList();
    }

    /** When that was explained to the child. */
    public Optional<DateType> explainedOn() {
        return date("explained-on");
    }

    /** Who explained it. */
    public Optional<Reference> explainedBy() {
        return part("by").filter(Reference.class::isInstance).map(Reference.class::cast);
    }

    /** By when it is decided, while it is being considered. */
    public Optional<DateType> decideBy() {
        return date("decide-by");
    }

    private Optional<DateType> date(String part) {
        return part(part)
                .filter(DateType.class::isInstance)
                .map(DateType.class::cast)
                .filter(DateType::hasValue);
    }

    private Optional<Type> part(String part) {
        Extension response = FirstExtension.of(said, Extensions.RESPONSE);
        return response == null ? Optional.empty() : Optional.ofNullable(FirstExtension.value(response, part));
    }
}
