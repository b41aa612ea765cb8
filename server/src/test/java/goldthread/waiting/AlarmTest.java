package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import goldthread.profiles.Profiles;
import goldthread.terminology.ReferralClock;
import goldthread.terminology.Terminology;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the server stores by itself meets what it asks of others, and says no more than it must. */
final class AlarmTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Instant DUE = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-05T09:30:00Z");
    private static FhirValidator validator;

    @BeforeAll
    static void make_one_validator_for_all() {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(FHIR);
        Profiles.load(FHIR).forEach(ours::addResource);
        Terminology.resources(FHIR).forEach(ours::addResource);
        FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
                ours,
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR)));
        instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        instances.setErrorForUnknownProfiles(true);
        instances.setAssumeValidRestReferences(true);
        validator = FHIR.newValidator().registerValidatorModule(instances);
    }

    private static List<String> findings(Resource resource) {
        return validator
                .validateWithResult(FHIR.newJsonParser().encodeResourceToString(resource))
                .getMessages()
                .stream()
                .filter(message -> message.getSeverity() != ResultSeverityEnum.INFORMATION)
                .map(SingleValidationMessage::getMessage)
                .toList();
    }

    private static Overdue overdue(ReferralClock clock) {
        Task task = ClocksTest.task("requested", null);
        task.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", null);
        task.setDescription("Amy hurts herself").setPriority(TaskPriority.URGENT);
        task.addNote().setText("Amy hurts herself");
        return new Overdue(task, Optional.of("amy"), Map.of(clock, DUE), NOW);
    }

    @ParameterizedTest
    @EnumSource(ReferralClock.class)
    void nothing_is_found_in_a_flag_or_an_escalation(ReferralClock clock) {
        assertThat(findings(Alarm.flag(overdue(clock), "amy"))).isEmpty();
        assertThat(findings(Alarm.escalation(overdue(clock), new Reference("PractitionerRole/boss"))))
                .isEmpty();
    }

    @Test
    void a_flag_says_what_is_late_since_when_and_nothing_else() {
        assertThat(FHIR.newJsonParser().encodeResourceToString(Alarm.flag(overdue(ReferralClock.DECIDE), "amy")))
                .isEqualTo("""
                        {"resourceType":"Flag","meta":{"profile":["https://w3id.org/goldthread/fhir/StructureDefinition/\
                        cypmh-flag"],"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality",\
                        "code":"R"}]},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/flag-detail",\
                        "valueReference":{"reference":"Task/t"}},{"url":"http://hl7.org/fhir/StructureDefinition/\
                        flag-detail","valueReference":{"reference":"ServiceRequest/r"}}],"status":"active","category":[{\
                        "coding":[{"system":"https://w3id.org/goldthread/fhir/CodeSystem/flag-category","code":\
                        "referral"}]}],"code":{"coding":[{"system":"https://w3id.org/goldthread/fhir/CodeSystem/\
                        flag-code","code":"referral-overdue"}],"text":"A referral was not decided on by the time it was \
                        due."},"subject":{"reference":"Patient/amy"},"period":{"start":"2026-03-04T10:00:00+00:00"},\
                        "author":{"identifier":{"system":"https://w3id.org/goldthread/fhir","value":"server"},"display":\
                        "Goldthread, by itself"}}""");
    }

    @Test
    void an_escalation_asks_the_manager_to_find_out_and_nothing_else() {
        assertThat(FHIR.newJsonParser()
                        .encodeResourceToString(Alarm.escalation(
                                overdue(ReferralClock.ACKNOWLEDGE), new Reference("PractitionerRole/boss"))))
                .isEqualTo("""
                        {"resourceType":"Task","meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/\
                        v3-Confidentiality","code":"R"}]},"extension":[{"url":"https://w3id.org/goldthread/fhir/\
                        StructureDefinition/ext-escalation-stage","valueCodeableConcept":{"coding":[{"system":\
                        "https://w3id.org/goldthread/fhir/CodeSystem/escalation-stage","code":"stage-2"}]}}],"basedOn":[{\
                        "reference":"ServiceRequest/r"}],"status":"requested","intent":"order","priority":"urgent",\
                        "code":{"coding":[{"system":"https://w3id.org/goldthread/fhir/CodeSystem/task-code","code":\
                        "concern-escalation"}]},"description":"A referral was not acknowledged by the time it was due. \
                        Find out why, and see that it is.","focus":{"reference":"Task/t"},"for":{"reference":\
                        "Patient/amy"},"authoredOn":"2026-03-05T09:30:00+00:00","lastModified":\
                        "2026-03-05T09:30:00+00:00","requester":{"identifier":{"system":\
                        "https://w3id.org/goldthread/fhir","value":"server"},"display":"Goldthread, by itself"},"owner":{\
                        "reference":"PractitionerRole/boss"},"restriction":{"period":{"end":\
                        "2026-03-06T09:30:00+00:00"}}}""");
    }

    /** Both run out on day 28 unless the service says otherwise: nobody is told twice of one wait. */
    @Test
    void one_alarm_tells_that_the_child_was_neither_seen_nor_helped_and_goes_on_about_what_is_left() {
        Overdue one = overdue(ReferralClock.DECIDE);
        Overdue both = new Overdue(
                one.task(),
                one.child(),
                Map.of(ReferralClock.FIRST_CONTACT, DUE, ReferralClock.FOUR_WEEKS, DUE.minusSeconds(60)),
                NOW);
        String said =
                "After a referral, the child was not seen by the time it was due, and help had not begun within four"
                        + " weeks.";
        Flag flag = Alarm.flag(both, "amy");
        Task escalation = Alarm.escalation(both, new Reference("Organization/trust"));

        assertThat(flag.getCode().getText()).isEqualTo(said);
        assertThat(flag.getPeriod().getStart().toInstant()).isEqualTo(DUE.minusSeconds(60));
        assertThat(escalation.getDescription()).isEqualTo(said + " Find out why, and see that it is.");
        assertThat(findings(flag)).isEmpty();
        assertThat(findings(escalation)).isEmpty();

        assertThat(Alarm.goesOn(flag, Set.of(ReferralClock.FOUR_WEEKS))).isTrue();
        assertThat(Alarm.goesOn(escalation, Set.of(ReferralClock.FOUR_WEEKS), NOW.plusSeconds(9)))
                .isTrue();
        assertThat(flag.getStatus()).isEqualTo(FlagStatus.ACTIVE);
        assertThat(flag.getCode().getText()).isEqualTo("After a referral, help had not begun within four weeks.");
        assertThat(escalation.getStatus()).isEqualTo(TaskStatus.REQUESTED);
        assertThat(escalation.getDescription())
                .isEqualTo("After a referral, help had not begun within four weeks. Find out why, and see that it is.");
        assertThat(escalation.getLastModified().toInstant()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void what_somebody_has_ended_is_not_worded_anew() {
        Flag flag = Alarm.flag(overdue(ReferralClock.FOUR_WEEKS), "amy").setStatus(FlagStatus.INACTIVE);
        Task escalation = Alarm.escalation(overdue(ReferralClock.FOUR_WEEKS), new Reference("Organization/trust"));
        escalation.setStatus(TaskStatus.COMPLETED);

        assertThat(Alarm.goesOn(flag, Set.of(ReferralClock.FIRST_CONTACT))).isFalse();
        assertThat(Alarm.goesOn(escalation, Set.of(ReferralClock.FIRST_CONTACT), NOW))
                .isFalse();
        assertThat(escalation.getDescription()).startsWith("After a referral, help had not begun");
    }

    @Test
    void where_no_child_is_known_the_manager_is_still_told() {
        Overdue overdue = overdue(ReferralClock.DECIDE);
        Overdue ofNobody = new Overdue(overdue.task(), Optional.empty(), Map.of(ReferralClock.DECIDE, DUE), NOW);

        Task escalation = Alarm.escalation(ofNobody, new Reference("Organization/trust"));

        assertThat(escalation.hasFor()).isFalse();
        assertThat(findings(escalation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REQUESTED, true", "INPROGRESS, true", "COMPLETED, false", "CANCELLED, false"})
    void an_answer_ends_what_is_still_open(TaskStatus status, boolean ends) {
        Task escalation = Alarm.escalation(overdue(ReferralClock.DECIDE), new Reference("Organization/trust"));
        escalation.setStatus(status);

        assertThat(Alarm.end(escalation, NOW)).isEqualTo(ends);
        assertThat(escalation.getStatus()).isEqualTo(ends ? TaskStatus.COMPLETED : status);
        assertThat(findings(escalation)).isEmpty();
    }

    @Test
    void a_flag_ends_once() {
        Flag flag = Alarm.flag(overdue(ReferralClock.DECIDE), "amy");

        assertThat(Alarm.end(flag, NOW)).isTrue();
        assertThat(flag.getStatus()).isEqualTo(FlagStatus.INACTIVE);
        assertThat(flag.getPeriod().getEnd().toInstant()).isEqualTo(NOW);
        assertThat(findings(flag)).isEmpty();
        assertThat(Alarm.end(flag, NOW.plusSeconds(1))).isFalse();
        assertThat(flag.getPeriod().getEnd().toInstant()).isEqualTo(NOW);
    }

    @Test
    void an_alarm_does_not_end_before_it_was_raised() {
        Instant raised = Instant.parse("2026-03-04T10:00:00Z");
        Flag flag = new Flag().setStatus(Flag.FlagStatus.ACTIVE);
        flag.getPeriod().setStart(Date.from(raised));
        Task escalation = new Task().setStatus(Task.TaskStatus.REQUESTED).setAuthoredOn(Date.from(raised));

        assertThat(Alarm.end(flag, raised.minusSeconds(2))).isTrue();
        assertThat(Alarm.end(escalation, raised.minusSeconds(2))).isTrue();

        assertThat(flag.getPeriod().getEnd()).isEqualTo(raised);
        assertThat(escalation.getLastModified()).isEqualTo(raised);
    }
}
