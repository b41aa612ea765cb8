package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.profiles.Profiles;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.WaitExclusion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingRecordTest {

    private static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FhirContext.forR4Cached());
    private static final String TEAM = Profiles.ROOT + "/CodeSystem/mhsds-team-type";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<Resource> record = new ArrayList<>();
    private final HealthcareService service = service();

    private static HealthcareService service() {
        HealthcareService service = new HealthcareService().setProvidedBy(new Reference("Organization/trust"));
        service.setId("HealthcareService/camhs");
        return service;
    }

    private Parties parties() {
        List<Resource> all = new ArrayList<>(List.of(service));
        for (String id : List.of("trust", "school")) {
            Organization organisation = new Organization();
            organisation.setId("Organization/" + id);
            all.add(organisation);
        }
        return Parties.of(all);
    }

    private WaitingRecord waiting() {
        return new WaitingRecord(record, parties(), MEASURES);
    }

    private Task task(String id, String owner, String asked, TaskStatus status, String changed) {
        Task task = new Task()
                .setStatus(status)
                .setFocus(new Reference("ServiceRequest/" + id))
                .setOwner(new Reference(owner))
                .setAuthoredOnElement(new DateTimeType(asked))
                .setLastModifiedElement(new DateTimeType(changed));
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        task.setId("Task/" + id);
        record.add(task);
        return task;
    }

    private void open(String asked) {
        task("r", "HealthcareService/camhs", asked, TaskStatus.ACCEPTED, asked);
    }

    private void seen(String when, String by) {
        Encounter contact = new Encounter().setStatus(EncounterStatus.FINISHED);
        contact.setServiceProvider(new Reference(by)).getPeriod().setStartElement(new DateTimeType(when));
        record.add(contact);
    }

    private void scored(String when, String by) {
        String code = MEASURES.all().iterator().next().code();
        Observation score = new Observation().setStatus(ObservationStatus.FINAL);
        score.setCode(new CodeableConcept(new Coding("http://snomed.info/sct", code, null)))
                .setEffective(new DateTimeType(when))
                .addPerformer(new Reference(by));
        record.add(score);
    }

    private void planned(String when, CarePlanStatus status, String by) {
        CarePlan plan = new CarePlan().setStatus(status).setAuthor(new Reference(by));
        record.add(plan.setCreatedElement(new DateTimeType(when)));
    }

    private FourWeeks clock() {
        return waiting().fourWeeks(waiting().spells().get(0));
    }

    @Test
    void the_clock_stops_at_the_latest_of_contact_score_and_help() {
        open("2026-10-01T09:00:00Z");
        seen("2026-10-12T10:00:00Z", "Organization/trust");
        scored("2026-10-20", "Patient/child");
        planned("2026-10-16", CarePlanStatus.ACTIVE, "Organization/trust");

        assertThat(clock())
                .isEqualTo(new FourWeeks(
                        Instant.parse("2026-10-01T09:00:00Z"),
                        Optional.of(Instant.parse("2026-10-12T10:00:00Z")),
                        Optional.of(Instant.parse("2026-10-19T23:00:00Z")),
                        Optional.of(Instant.parse("2026-10-15T23:00:00Z")),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(clock().stopped()).contains(Instant.parse("2026-10-19T23:00:00Z"));
        assertThat(clock().days(NOW)).isEqualTo(18);
        assertThat(clock().isOverdue(NOW)).isFalse();
    }

    @Test
    void the_four_weeks_are_owed_until_the_clock_stops() {
        Task task = task(
                "r", "HealthcareService/camhs", "2026-10-01T09:00:00Z", TaskStatus.ACCEPTED, "2026-10-01T09:00:00Z");
        assertThat(waiting().fourWeeks(task).isOwed()).isTrue();
        assertThat(waiting().fourWeeks(task).due()).isEqualTo(Instant.parse("2026-10-29T09:00:00Z"));

        seen("2026-11-12T10:00:00Z", "Organization/trust");
        scored("2026-11-12", "Patient/child");
        assertThat(waiting().fourWeeks(task).isOwed()).isTrue();
        planned("2026-11-16", CarePlanStatus.ACTIVE, "Organization/trust");

        assertThat(waiting().fourWeeks(task).isOwed()).isFalse();
    }

    @Test
    void the_wait_for_an_organisation_that_nobody_knows_is_owed_all_the_same() {
        Task task = task("r", "", "2026-10-01T09:00:00Z", TaskStatus.REQUESTED, "2026-10-01T09:00:00Z");

        assertThat(waiting().fourWeeks(task).isOwed()).isTrue();
        assertThat(waiting().fourWeeks(task).due()).isEqualTo(Instant.parse("2026-10-29T09:00:00Z"));
    }

    @Test
    void what_others_do_and_what_was_before_stops_nothing() {
        open("2026-10-01T09:00:00Z");
        seen("2026-09-30T10:00:00Z", "Organization/trust");
        seen("2026-10-12T10:00:00Z", "Organization/school");
        scored("2026-09-30", "Patient/child");
        scored("2026-10-12", "Organization/school");
        planned("2026-10-12", CarePlanStatus.ACTIVE, "Organization/school");
        planned("2026-10-12", CarePlanStatus.DRAFT, "Organization/trust");

        assertThat(clock().contact()).isEmpty();
        assertThat(clock().score()).isEmpty();
        assertThat(clock().help()).isEmpty();
        assertThat(clock().days(NOW)).isEqualTo(52);
        assertThat(clock().isOverdue(NOW)).isTrue();
    }

    @Test
    void a_day_without_a_time_may_be_that_of_the_referral_and_an_earlier_time_is_not() {
        open("2026-10-01T14:00:00Z");
        seen("2026-10-01T09:00:00Z", "Organization/trust");
        assertThat(clock().contact()).isEmpty();

        seen("2026-10-01", "Organization/trust");

        assertThat(clock().contact()).contains(Instant.parse("2026-10-01T14:00:00Z"));
    }

    @Test
    void treatment_that_has_begun_is_help_without_a_plan() {
        task("r", "HealthcareService/camhs", "2026-10-01T09:00:00Z", TaskStatus.INPROGRESS, "2026-10-09T09:00:00Z")
                .getExecutionPeriod()
                .setStart(Date.from(Instant.parse("2026-10-09T09:00:00Z")));

        assertThat(clock().help()).contains(Instant.parse("2026-10-09T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-15T09:00:00Z, 1, 2026-10-01T09:00:00Z",
        "2026-10-16T09:00:01Z, 2, 2026-10-16T09:00:01Z",
        "2026-10-05T09:00:00Z, 1, 2026-10-01T09:00:00Z"
    })
    void who_is_referred_again_within_five_days_has_waited_since_the_first(String again, int spells, String started) {
        task("a", "HealthcareService/camhs", "2026-10-01T09:00:00Z", TaskStatus.REJECTED, "2026-10-11T09:00:00Z");
        task("b", "Organization/trust", again, TaskStatus.REQUESTED, again);

        List<Spell> found = waiting().spells();

        assertThat(found).hasSize(spells);
        assertThat(found.get(spells - 1).started()).isEqualTo(Instant.parse(started));
        assertThat(found.get(spells - 1).ended()).isEmpty();
    }

    @Test
    void each_organisation_has_its_own_wait_and_what_was_sent_in_error_is_none() {
        task("a", "HealthcareService/camhs", "2026-10-01T09:00:00Z", TaskStatus.REQUESTED, "2026-10-01T09:00:00Z");
        task("b", "Organization/school", "2026-10-02T09:00:00Z", TaskStatus.REJECTED, "2026-10-04T09:00:00Z");
        task("c", "Organization/school", "2026-11-02T09:00:00Z", TaskStatus.ENTEREDINERROR, "2026-11-04T09:00:00Z");

        assertThat(waiting().spells())
                .extracting(Spell::provider)
                .containsExactly("Organization/trust", "Organization/school");
        FourWeeks turnedDown = waiting().fourWeeks(waiting().spells().get(1));
        assertThat(turnedDown.ended()).contains(Instant.parse("2026-10-04T09:00:00Z"));
        assertThat(turnedDown.days(NOW)).isEqualTo(2);
        assertThat(turnedDown.isOverdue(NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "A02, , ROUTINE, CRISIS",
        "A18, , ROUTINE, ",
        "A18, , URGENT, URGENT_SINGLE_POINT",
        "A08, 12, ROUTINE, EATING_DISORDER",
        "C10, , ROUTINE, EATING_DISORDER",
        "A08, 18, URGENT, "
    })
    void waits_for_which_other_standards_hold_are_not_counted(
            String team, String reason, ServiceRequestPriority priority, WaitExclusion expected) {
        service.addType().addCoding().setSystem(TEAM).setCode(team);
        ServiceRequest referral = new ServiceRequest().setPriority(priority);
        referral.addReasonCode()
                .addCoding()
                .setSystem(Profiles.ROOT + "/CodeSystem/mhsds-referral-reason")
                .setCode(reason);
        referral.setId("ServiceRequest/r");
        record.add(referral);
        open("2026-10-01T09:00:00Z");

        assertThat(clock().exclusion()).isEqualTo(Optional.ofNullable(expected));
        assertThat(clock().isOverdue(NOW)).isEqualTo(expected == null);
    }
}
