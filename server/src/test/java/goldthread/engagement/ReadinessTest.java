package goldthread.engagement;

import static goldthread.engagement.Stays.finished;
import static goldthread.engagement.Stays.overridden;
import static goldthread.engagement.Stays.plan;
import static goldthread.engagement.Stays.planned;
import static goldthread.engagement.Stays.stay;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Words;
import goldthread.terminology.DischargeCheck;
import goldthread.terminology.EncounterType;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.SafetyPlanPart;
import goldthread.terminology.TaskCode;
import goldthread.terminology.TeamRole;
import goldthread.terminology.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));
    private static final Instant NOW = Instant.parse("2026-05-19T09:00:00Z");

    private static List<Resource> everything() {
        Patient child = new Patient();
        child.setId("Patient/wren");
        child.addGeneralPractitioner().setReference("Organization/surgery");
        child.addAddress().setCity("Northmoor");
        CarePlan risk = plan("risk", PlanCategory.SAFETY);
        risk.addActivity().getDetail().getCode().addCoding(SafetyPlanPart.WHO_TO_CONTACT.coding());
        Appointment booked = new Appointment().setStatus(AppointmentStatus.BOOKED);
        booked.setId("Appointment/next");
        booked.setStart(Date.from(Instant.parse("2026-05-27T09:00:00Z")));
        Encounter meeting = new Encounter().setStatus(EncounterStatus.FINISHED);
        meeting.setId("Encounter/meeting");
        meeting.addType().addCoding(EncounterType.DISCHARGE_MEETING.coding());
        meeting.getPeriod().setStartElement(new DateTimeType("2026-05-18T10:00:00Z"));
        EpisodeOfCare school = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        school.setId("EpisodeOfCare/school");
        school.addType().addCoding(EpisodeType.SCHOOL.coding());
        return new ArrayList<>(List.of(child, risk, plan("care", PlanCategory.DISCHARGE), booked, meeting, school));
    }

    private static List<String> open(Encounter stay, List<Resource> record) {
        return new Readiness(new Stay(stay), record, NOW)
                .checks().stream()
                        .filter(check -> !check.passed())
                        .map(check -> check.code().code())
                        .toList();
    }

    @Test
    void with_everything_in_place_each_check_passes_in_the_order_of_the_code_system() {
        Readiness readiness = new Readiness(new Stay(planned(stay(EncounterStatus.INPROGRESS))), everything(), NOW);

        assertThat(readiness.checks()).extracting(ReadinessCheck::code).containsExactly(DischargeCheck.values());
        assertThat(readiness.checks()).allMatch(ReadinessCheck::passed);
        assertThat(readiness.isReady()).isTrue();
        assertThat(readiness.blockers()).isEmpty();
    }

    @Test
    void an_empty_record_passes_nothing() {
        assertThat(open(stay(EncounterStatus.INPROGRESS), List.of())).hasSize(DischargeCheck.values().length);
    }

    @Test
    void a_plan_that_is_there_and_not_named_is_a_candidate() {
        Readiness readiness = new Readiness(new Stay(stay(EncounterStatus.INPROGRESS)), everything(), NOW);

        assertThat(readiness.isReady()).isFalse();
        assertThat(readiness.checks().get(0).candidates()).containsExactly("CarePlan/risk");
        assertThat(readiness.checks().get(0).text())
                .isEqualTo("A plan for managing risk is in force; name it in ext-discharge-plan as risk-plan.");
        assertThat(readiness.checks().get(1).candidates()).containsExactly("CarePlan/care");
    }

    @Test
    void what_was_before_the_stay_or_was_called_off_does_not_count() {
        List<Resource> record = everything();
        ((Appointment) record.get(3)).setStatus(AppointmentStatus.CANCELLED);
        ((Encounter) record.get(4)).getPeriod().setStartElement(new DateTimeType("2026-04-30"));
        ((EpisodeOfCare) record.get(5)).setStatus(EpisodeOfCareStatus.FINISHED);

        assertThat(open(planned(stay(EncounterStatus.INPROGRESS)), record))
                .containsExactly("follow-up", "meeting", "education");
    }

    @Test
    void a_blocker_is_shown_with_its_owner_and_reason_until_it_is_removed() {
        Task blocker = new Task().setStatus(TaskStatus.INPROGRESS).setDescription("Find a placement");
        blocker.setId("Task/blocker");
        blocker.getCode().addCoding(TaskCode.DISCHARGE_BLOCKER.coding());
        blocker.getReasonCode().setText("Awaiting a children's placement");
        blocker.setOwner(new Reference("Organization/council"));
        blocker.getRestriction().getPeriod().setEndElement(new DateTimeType("2026-05-25"));
        Task removed = blocker.copy();
        removed.setStatus(TaskStatus.COMPLETED);
        Readiness readiness = new Readiness(new Stay(finished()), List.of(blocker, removed), NOW);

        Parameters answer = new ReadinessAnswer(readiness, WORDS, true).parameters();

        assertThat(answer.getParameter())
                .filteredOn(parameter -> parameter.getName().equals("blocker"))
                .singleElement()
                .satisfies(said -> assertThat(said.getPart())
                        .extracting(part -> part.getName())
                        .containsExactly("task", "text", "reason", "owner", "due"));
        assertThat(answer.getParameterBool("incomplete")).isTrue();
    }

    @Test
    void a_stay_that_ended_without_the_plans_is_shown_as_a_breach() {
        Encounter stay = overridden(finished(), TeamRole.MANAGER, TeamRole.RESPONSIBLE_CLINICIAN);

        Parameters answer =
                new ReadinessAnswer(new Readiness(new Stay(stay), List.of(), NOW), WORDS, false).parameters();

        assertThat(answer.getParameterBool("ready")).isFalse();
        assertThat(answer.getParameter("breach").getValue().primitiveValue())
                .startsWith("The stay has ended without the plans that belong to it. Override: ");
        assertThat(new ReadinessAnswer(
                                new Readiness(new Stay(stay(EncounterStatus.INPROGRESS)), List.of(), NOW), WORDS, false)
                        .parameters()
                        .hasParameter("breach"))
                .isFalse();
    }
}
