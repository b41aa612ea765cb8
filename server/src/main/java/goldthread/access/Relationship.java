package goldthread.access;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.ProfessionalConcern;
import goldthread.store.Origin;
import goldthread.terminology.Coded;
import goldthread.terminology.ParentalResponsibility;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to a child that a resource states and that gives rights.
 *
 * @param child logical id of the Patient
 * @param holder who has it: {@code Type/id} or {@code system|value}
 * @param basis which one
 * @param from its first moment
 * @param to the first moment at which it is over; {@code null} while it goes on
 */
record Relationship(
        String child,
        String holder,
        Basis basis,
        Instant from,
        @Nullable Instant to) {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int AGE_OF_OWN_ACCESS = 13;
    private static final int DECEMBER = 12;
    private static final String PATIENT = "Patient/";
    private static final Set<TaskStatus> OPEN = EnumSet.of(
            TaskStatus.REQUESTED,
            TaskStatus.RECEIVED,
            TaskStatus.ACCEPTED,
            TaskStatus.READY,
            TaskStatus.INPROGRESS,
            TaskStatus.ONHOLD);

    static boolean canComeFrom(Resource resource) {
        return resource instanceof Patient || resource instanceof Task || resource instanceof RelatedPerson;
    }

    /** All that a resource states. */
    static List<Relationship> in(Resource resource) {
        if (resource instanceof Patient child) {
            return ofChild(child);
        }
        if (resource instanceof Task task) {
            return ofTask(task);
        }
        return resource instanceof RelatedPerson person ? ofFamily(person) : List.of();
    }

    private static List<Relationship> ofChild(Patient child) {
        String id = child.getIdElement().getIdPart();
        List<Relationship> all = new ArrayList<>();
        thirteenth(child)
                .ifPresent(birthday -> all.add(new Relationship(id, "Patient/" + id, Basis.SELF, birthday, null)));
        child.getGeneralPractitioner().stream()
                .flatMap(gp -> PartyKey.of(gp).stream())
                .distinct()
                .forEach(gp -> all.add(new Relationship(id, gp, Basis.REGISTERED_GP, Instant.EPOCH, null)));
        return all;
    }

    /** A date that says no day is taken at its latest. */
    private static Optional<Instant> thirteenth(Patient child) {
        DateType born = child.getBirthDateElement();
        if (!born.hasValue()) {
            return Optional.empty();
        }
        TemporalPrecisionEnum said = born.getPrecision();
        YearMonth month =
                YearMonth.of(born.getYear(), said == TemporalPrecisionEnum.YEAR ? DECEMBER : born.getMonth() + 1);
        LocalDate day = said == TemporalPrecisionEnum.DAY ? month.atDay(born.getDay()) : month.atEndOfMonth();
        return Optional.of(day.plusYears(AGE_OF_OWN_ACCESS).atStartOfDay(ZONE).toInstant());
    }

    /**
     * A task that the server has given by itself opens nothing but itself: else whoever let a task run out that they gave
     * themselves would let themselves in. Nor does a professional concern, which goes from one to the next by itself.
     */
    private static List<Relationship> ofTask(Task task) {
        if (Origin.isServer(task.getRequester()) || ProfessionalConcern.of(task).isPresent()) {
            return List.of();
        }
        Optional<String> child = childOf(task.getFor());
        Optional<String> owner = PartyKey.of(task.getOwner());
        return child.isPresent() && owner.isPresent() && OPEN.contains(task.getStatus())
                ? List.of(new Relationship(child.get(), owner.get(), Basis.TASK_OWNER, Instant.EPOCH, null))
                : List.of();
    }

    private static List<Relationship> ofFamily(RelatedPerson person) {
        Optional<String> child = childOf(person.getPatient());
        boolean ended = person.hasActive() && !person.getActive();
        if (child.isEmpty() || ended || !hasResponsibility(person)) {
            return List.of();
        }
        Instant from = person.getPeriod().getStartElement().hasValue()
                ? person.getPeriod().getStart().toInstant()
                : Instant.EPOCH;
        Instant to = person.getPeriod().getEndElement().hasValue()
                ? person.getPeriod().getEnd().toInstant()
                : null;
        return List.of(new Relationship(
                child.get(), "RelatedPerson/" + person.getIdElement().getIdPart(), Basis.PARENT, from, to));
    }

    private static boolean hasResponsibility(RelatedPerson person) {
        Extension said = FirstExtension.of(person, Extensions.PARENTAL_RESPONSIBILITY);
        return said != null
                && said.getValue() instanceof CodeableConcept concept
                && Coded.find(ParentalResponsibility.class, concept)
                        .filter(answer ->
                                answer == ParentalResponsibility.YES || answer == ParentalResponsibility.SHARED)
                        .isPresent();
    }

    /** Only of a child of this server: nobody has looked whether the caller may name a child under another address. */
    private static Optional<String> childOf(Reference reference) {
        return PartyKey.of(reference)
                .filter(key -> key.startsWith(PATIENT) && key.indexOf('|') < 0)
                .map(key -> key.substring(PATIENT.length()));
    }
}
