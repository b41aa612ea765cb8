package goldthread.reporting;

import goldthread.child.PartyKey;
import goldthread.profiles.CarerStatement;
import goldthread.profiles.Extensions;
import goldthread.terminology.CarerType;
import goldthread.terminology.Coded;
import goldthread.terminology.ObservationKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** What counts of those who care for a child: who they are, what they need, and what is asked for them (N125, N129). */
final class CarerSteps {

    private static final String CARER = "RelatedPerson/";
    private static final Set<ObservationStatus> NOT_MADE =
            EnumSet.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR, ObservationStatus.NULL);
    private static final Set<ServiceRequestStatus> NOT_ASKED =
            EnumSet.of(ServiceRequestStatus.DRAFT, ServiceRequestStatus.ENTEREDINERROR, ServiceRequestStatus.NULL);

    /** Kinship before all others: who is a relative and also something else counts as a relative. */
    private static final List<CarerType> FIRST =
            List.of(CarerType.KINSHIP_FOSTER_CARER, CarerType.KINSHIP_CARER, CarerType.SPECIAL_GUARDIAN);

    private CarerSteps() {}

    static List<Countable> cares(Written written, RelatedPerson person) {
        List<CarerType> types = person.getExtension().stream()
                .filter(extension -> Extensions.CARER_TYPE.equals(extension.getUrl()))
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .flatMap(type -> Coded.find(CarerType.class, (CodeableConcept) type).stream())
                .toList();
        return Stream.concat(FIRST.stream().filter(types::contains), types.stream())
                .findFirst()
                .map(type -> of(
                        written,
                        Kind.CARER,
                        person.getPatient(),
                        type.code(),
                        CARER + person.getIdElement().getIdPart()))
                .orElse(List.of());
    }

    static List<Countable> needs(Written written, Observation observation) {
        boolean counts = CarerStatement.kindOf(observation)
                        .filter(ObservationKind.CARER_NEED::equals)
                        .isPresent()
                && observation.hasStatus()
                && !NOT_MADE.contains(observation.getStatus());
        return observation.getFocus().stream()
                .flatMap(someone -> PartyKey.of(someone).stream())
                .filter(someone -> counts && someone.startsWith(CARER))
                .findFirst()
                .map(carer -> of(written, Kind.CARER_NEED, observation.getSubject(), "", carer))
                .orElse(List.of());
    }

    static List<Countable> supported(Written written, ServiceRequest request) {
        boolean counts = request.hasStatus() && !NOT_ASKED.contains(request.getStatus());
        Optional<String> carer = request.getExtension().stream()
                .filter(extension -> counts && Extensions.BENEFICIARY.equals(extension.getUrl()))
                .map(Extension::getValue)
                .filter(Reference.class::isInstance)
                .flatMap(someone -> PartyKey.of((Reference) someone).stream())
                .filter(someone -> someone.startsWith(CARER))
                .findFirst();
        return carer.map(someone -> of(written, Kind.CARER_SUPPORT, request.getSubject(), "", someone))
                .orElse(List.of());
    }

    private static List<Countable> of(Written written, Kind kind, Reference child, String answer, String carer) {
        return Written.child(child)
                .map(whose ->
                        new Countable(kind, whose, written.recorder(), written.when(day(written)), answer, carer, null))
                .stream()
                .toList();
    }

    private static BaseDateTimeType day(Written written) {
        if (written.after() instanceof ServiceRequest request) {
            return request.getAuthoredOnElement();
        }
        return written.after() instanceof Observation observation
                        && observation.getEffective() instanceof DateTimeType date
                ? date
                : new DateTimeType();
    }
}
