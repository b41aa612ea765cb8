package goldthread.carer;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.store.StoredResource;
import goldthread.terminology.CareStatus;
import goldthread.terminology.CarerFinding;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.ObservationKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * Who cares for a child, the child's brothers and sisters, and what stands out: a pure function of what its reader sees.
 *
 * @param carers by name
 * @param siblings by name
 * @param youngCarer whether the child cares for somebody in the family
 * @param findings in the order of their codes
 */
public record Carers(List<Carer> carers, List<Sibling> siblings, boolean youngCarer, List<Finding> findings) {

    /** Of what a record is read for this. */
    public static final List<Class<? extends Resource>> TYPES = List.of(
            Patient.class,
            RelatedPerson.class,
            Observation.class,
            ServiceRequest.class,
            Task.class,
            CarePlan.class,
            Communication.class);

    private static final List<String> STATEMENTS = Stream.of(
                    ObservationKind.CARER_NEED, ObservationKind.CARER_CAPABILITY, ObservationKind.YOUNG_CARER_NEED)
            .map(kind -> '"' + kind.code() + '"')
            .toList();

    /** Copies its lists. */
    public Carers {
        carers = List.copyOf(carers);
        siblings = List.copyOf(siblings);
        findings = List.copyOf(findings);
    }

    /**
     * As it stands on a day.
     *
     * @param child {@code Patient/id}
     * @param record of the child, as its reader sees it
     * @param parties whom it names, those of the family among them
     */
    public static Carers of(
            String child, Collection<? extends Resource> record, Parties parties, Words words, LocalDate day) {
        FamilyRecord family = new FamilyRecord(child, record, parties, words, day);
        ReadCarers read = new ReadCarers(family);
        List<Carer> carers = read.carers();
        boolean young = isYoungCarer(family);
        return new Carers(
                carers,
                new ReadSiblings(family).siblings(),
                young,
                Stream.concat(
                                carers.stream().flatMap(CarerFindings::of),
                                young && !isAssessed(family)
                                        ? Stream.of(new Finding(CarerFinding.YOUNG_CARER_NOT_ASSESSED, List.of(child)))
                                        : Stream.empty())
                        .sorted((one, other) -> one.code().compareTo(other.code()))
                        .toList());
    }

    /** Whether a stored resource may say something of carers, seen from its text alone; of observations and messages few do. */
    public static boolean mayMatter(StoredResource stored) {
        return switch (stored.type()) {
            case "Observation" -> STATEMENTS.stream().anyMatch(stored.body()::contains);
            case "Communication" -> stored.body().contains('"' + NoticeCategory.INFORMATION_GIVEN.code() + '"');
            default -> true;
        };
    }

    /** What carers of each kind were offered. */
    List<Offers> offers() {
        return Offers.of(carers);
    }

    private static boolean isYoungCarer(FamilyRecord record) {
        return record.all(Patient.class).stream()
                .filter(child ->
                        record.child().endsWith("/" + child.getIdElement().getIdPart()))
                .flatMap(child -> child.getExtension().stream())
                .filter(extension -> Extensions.CARE_STATUS.equals(extension.getUrl()))
                .anyMatch(extension ->
                        extension.getValue() instanceof CodeableConcept status && CareStatus.YOUNG_CARER.isIn(status));
    }

    private static boolean isAssessed(FamilyRecord record) {
        ReadNeeds needs = new ReadNeeds(record.today());
        return record.all(Observation.class).stream().anyMatch(needs::isYoungCarersNeed);
    }
}
