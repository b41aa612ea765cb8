package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.store.Origin;
import goldthread.terminology.Coded;
import goldthread.terminology.ParentalResponsibility;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationshipTest {

    private static Patient born(String date) {
        Patient amy = new Patient();
        amy.setId("Patient/amy/_history/3");
        if (!date.isEmpty()) {
            amy.setBirthDateElement(new DateType(date));
        }
        return amy;
    }

    private static Task task(String child, String owner) {
        Task task = new Task();
        task.setStatus(TaskStatus.REQUESTED);
        task.setFor(new Reference(child)).setOwner(new Reference(owner));
        return task;
    }

    private static RelatedPerson parent(Coded responsibility) {
        RelatedPerson parent = new RelatedPerson();
        parent.setId("RelatedPerson/mum/_history/2");
        parent.setPatient(new Reference("Patient/amy"));
        parent.addExtension()
                .setUrl(Extensions.PARENTAL_RESPONSIBILITY)
                .setValue(new CodeableConcept().addCoding(responsibility.coding()));
        return parent;
    }

    @ParameterizedTest
    @CsvSource({
        "2012-05-04, 2025-05-03T23:00:00Z",
        "2012-11-04, 2025-11-04T00:00:00Z",
        "2012-02-29, 2025-02-28T00:00:00Z",
        "2012-05,    2025-05-30T23:00:00Z",
        "2012-02,    2025-02-28T00:00:00Z",
        "2012,       2025-12-31T00:00:00Z",
    })
    void a_child_has_their_own_access_from_their_thirteenth_birthday_at_the_latest_it_can_be(
            String born, Instant thirteenth) {
        assertThat(Relationship.in(born(born)))
                .containsExactly(new Relationship("amy", "Patient/amy", Basis.SELF, thirteenth, null));
    }

    @Test
    void a_child_whose_birthday_is_not_known_has_none() {
        assertThat(Relationship.in(born(""))).isEmpty();
    }

    @Test
    void each_practice_and_each_gp_with_whom_a_child_is_registered_is_one_however_often_it_is_named() {
        Patient amy = born("");
        amy.addGeneralPractitioner(new Reference("Organization/practice"));
        amy.addGeneralPractitioner(new Reference("Organization/practice/_history/2"));
        amy.addGeneralPractitioner(new Reference("Practitioner/gp"));
        Reference logical = new Reference();
        logical.getIdentifier().setSystem("urn:ods").setValue("P1");
        amy.addGeneralPractitioner(logical);
        amy.addGeneralPractitioner(new Reference().setDisplay("Dr Nobody"));

        assertThat(Relationship.in(amy))
                .containsExactly(
                        new Relationship("amy", "Organization/practice", Basis.REGISTERED_GP, Instant.EPOCH, null),
                        new Relationship("amy", "Practitioner/gp", Basis.REGISTERED_GP, Instant.EPOCH, null),
                        new Relationship("amy", "urn:ods|P1", Basis.REGISTERED_GP, Instant.EPOCH, null));
    }

    @ParameterizedTest
    @EnumSource(TaskStatus.class)
    void the_owner_of_a_task_has_one_while_the_task_is_open(TaskStatus status) {
        Task task = task("Patient/amy", "Organization/trust");
        task.setStatus(status);
        Set<TaskStatus> open = EnumSet.of(
                TaskStatus.REQUESTED,
                TaskStatus.RECEIVED,
                TaskStatus.ACCEPTED,
                TaskStatus.READY,
                TaskStatus.INPROGRESS,
                TaskStatus.ONHOLD);

        assertThat(Relationship.in(task).stream().map(Relationship::toString).collect(Collectors.toSet()))
                .isEqualTo(
                        open.contains(status)
                                ? Set.of(new Relationship(
                                                "amy", "Organization/trust", Basis.TASK_OWNER, Instant.EPOCH, null)
                                        .toString())
                                : Set.of());
    }

    @Test
    void a_task_that_the_server_has_given_gives_none() {
        Task escalation = task("Patient/amy", "Organization/trust");
        escalation.setRequester(Origin.server());

        assertThat(Relationship.in(escalation)).isEmpty();
    }

    @Test
    void a_task_without_a_child_an_owner_or_a_state_gives_none() {
        Task ownerless = task("Patient/amy", "Organization/trust");
        ownerless.setOwner(null);
        Task childless = task("Patient/amy", "Organization/trust");
        childless.setFor(null);
        Task stateless = task("Patient/amy", "Organization/trust");
        stateless.setStatus(null);

        assertThat(Stream.of(
                                ownerless,
                                childless,
                                stateless,
                                task("Group/amy", "Organization/trust"),
                                task("Patient", "Organization/trust"))
                        .flatMap(task -> Relationship.in(task).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/fhir/Patient/amy",
                "https://elsewhere.example/Patient/amy",
                "/Patient/amy",
                "Patient/amy#part",
                "#amy",
                "urn:uuid:8e6a1d2c-0000-4000-8000-000000000001",
            })
    void a_reference_to_somewhere_else_is_to_no_child_of_this_server(String reference) {
        RelatedPerson parent = parent(ParentalResponsibility.YES);
        parent.getPatient().setReference(reference);

        assertThat(Relationship.in(task(reference, "Organization/trust"))).isEmpty();
        assertThat(Relationship.in(parent)).isEmpty();
    }

    @Test
    void a_reference_to_a_version_is_to_the_child() {
        assertThat(Relationship.in(task("Patient/amy/_history/2", "Organization/trust")))
                .extracting(Relationship::child)
                .containsExactly("amy");
    }

    @ParameterizedTest
    @EnumSource(ParentalResponsibility.class)
    void who_holds_responsibility_alone_or_with_others_has_one(ParentalResponsibility said) {
        boolean holds = said == ParentalResponsibility.YES || said == ParentalResponsibility.SHARED;

        assertThat(Relationship.in(parent(said)))
                .containsExactlyElementsOf(
                        holds
                                ? Set.of(
                                        new Relationship("amy", "RelatedPerson/mum", Basis.PARENT, Instant.EPOCH, null))
                                : Set.of());
    }

    @Test
    void responsibility_is_said_by_our_code_and_by_nothing_else() {
        RelatedPerson unsaid = parent(ParentalResponsibility.YES);
        unsaid.getExtension().clear();
        RelatedPerson inWords = parent(ParentalResponsibility.YES);
        inWords.getExtension().get(0).setValue(new StringType("yes"));
        RelatedPerson foreign = parent(ParentalResponsibility.YES);
        ((CodeableConcept) foreign.getExtension().get(0).getValue())
                .getCodingFirstRep()
                .setSystem("urn:other");

        assertThat(Stream.of(unsaid, inWords, foreign).flatMap(person -> Relationship.in(person).stream()))
                .isEmpty();
    }

    @Test
    void responsibility_has_the_period_that_is_written() {
        RelatedPerson parent = parent(ParentalResponsibility.YES);
        parent.getPeriod().setStartElement(new DateTimeType("2026-01-01T00:00:00Z"));
        parent.getPeriod().setEndElement(new DateTimeType("2026-06-01T00:00:00Z"));

        assertThat(Relationship.in(parent))
                .containsExactly(new Relationship(
                        "amy",
                        "RelatedPerson/mum",
                        Basis.PARENT,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-06-01T00:00:00Z")));
    }

    @Test
    void who_is_no_longer_active_has_none_and_who_is_or_says_nothing_has_one() {
        RelatedPerson gone = parent(ParentalResponsibility.YES).setActive(false);
        RelatedPerson there = parent(ParentalResponsibility.YES).setActive(true);
        RelatedPerson childless = parent(ParentalResponsibility.YES);
        childless.setPatient(null);

        assertThat(Relationship.in(gone)).isEmpty();
        assertThat(Relationship.in(childless)).isEmpty();
        assertThat(Relationship.in(there)).hasSize(1);
    }

    @Test
    void nothing_else_states_one() {
        assertThat(Relationship.in(new Observation())).isEmpty();
        assertThat(Relationship.canComeFrom(new Observation())).isFalse();
        assertThat(Stream.of(new Patient(), new Task(), new RelatedPerson())).allMatch(Relationship::canComeFrom);
    }
}
