package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.Risky;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** A child is heard: wishes are answered, nobody is booked for without an interpreter, and workers who change are seen. */
@AgainstTheServer
final class VoiceIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String RESPONSE = """
            {"url": "%s/StructureDefinition/ext-response", "extension": [
              {"url": "acted-on", "valueCodeableConcept": {"coding": [{
                "system": "%s/CodeSystem/wishes-response", "code": "%s"}]}}%s]}""";

    private final Engaged engaged;

    VoiceIT(TestServer server) {
        engaged = new Engaged(server);
    }

    private Observation wish(int daysAgo, String response) {
        return TestData.parse(Observation.class, """
            {
              "resourceType": "Observation",
              "meta": {"profile": ["%1$s/StructureDefinition/cypmh-wishes"], "security": [{
                "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "extension": [%2$s],
              "status": "final",
              "code": {"coding": [{"system": "%1$s/CodeSystem/observation-kind", "code": "wishes"}]},
              "subject": {"reference": "%3$s"},
              "effectiveDateTime": "%4$s",
              "performer": [{"reference": "%3$s"}],
              "valueString": "The same person every time.",
              "method": {"coding": [{"system": "%1$s/CodeSystem/viewpoint-method", "code": "alone"}]}
            }
            """.formatted(ROOT, response, engaged.child(), Risky.daysAgo(daysAgo))
                .replace("\"extension\": [],", ""));
    }

    private static String response(String code, String more) {
        return RESPONSE.formatted(ROOT, ROOT, code, more);
    }

    private String explained() {
        return """
            , {"url": "reason", "valueString": "She is on leave in May."}, {"url": "explained-on", "valueDate": "%s"},
              {"url": "by", "valueReference": {"reference": "%s"}}""".formatted(Risky.daysAgo(1).substring(0, 10), engaged.clinician());
    }

    private String plan() {
        return engaged.practice()
                .get(engaged.child() + "/$shared-care-plan?section=wishes")
                .expect(200)
                .text();
    }

    private List<Task> tasks(String code) {
        return engaged.found(Task.class, code);
    }

    @Test
    void a_wish_that_waits_too_long_becomes_the_leads_task_until_it_is_answered() {
        FhirClient camhs = engaged.camhs();
        camhs.created(wish(1, ""));
        assertThat(tasks("answer-wish")).isEmpty();

        Observation late = wish(40, "");
        late.setId(camhs.created(late));
        Task task = tasks("answer-wish").get(0);
        assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
        assertThat(task.getFocus().getReference()).isEqualTo("Observation/" + late.getIdPart());
        assertThat(task.getRestriction().getPeriod().getEnd()).isAfter(Date.from(Instant.now()));
        assertThat(plan())
                .contains("Wishes of the child that wait for an answer: 2.")
                .contains("waits for 40 days")
                .contains("<strong>Not answered. </strong>");

        Observation reworded = late.copy();
        reworded.setValue(new StringType("A different person."));
        assertThat(camhs.update(reworded, "W/\"1\"").expect(422).issues())
                .extracting(Issue::rule)
                .containsExactly("wish-kept");

        Observation unexplained = wish(40, response("not-acted-on", ""));
        unexplained.setId(late.getIdPart());
        assertThat(camhs.update(unexplained, "W/\"1\"").expect(422).issues())
                .extracting(Issue::rule)
                .containsExactlyInAnyOrder("cypmh-wsh-2", "cypmh-wsh-3");

        Observation answered = wish(40, response("partly-acted-on", explained()));
        answered.setId(late.getIdPart());
        camhs.update(answered, "W/\"1\"").expect(200);
        assertThat(tasks("answer-wish")).singleElement().satisfies(done -> {
            assertThat(done.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
            assertThat(done.hasOutput()).isTrue();
        });
        assertThat(plan()).contains("She is on leave in May.").contains("wait for an answer: 1.");
    }

    @Test
    void a_wish_whose_time_runs_out_later_is_found_once() {
        assumeTrue(
                System.getProperty("goldthread.tests.running", "").isBlank(),
                "a server that somebody left running may look less often");
        Observation soon = wish(14, "");
        Instant said = Instant.now().minus(Duration.ofDays(14)).plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        soon.setEffective(new DateTimeType(said.toString()));
        engaged.camhs().created(soon);
        assertThat(tasks("answer-wish")).isEmpty();

        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !tasks("answer-wish").isEmpty());
        Awaitility.await()
                .pollInSameThread()
                .during(Duration.ofMillis(1_200))
                .atMost(Duration.ofSeconds(10))
                .until(() -> tasks("answer-wish").size() == 1);
        assertThat(tasks("answer-wish"))
                .singleElement()
                .satisfies(task -> assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead()));
    }

    private void needsInterpreter() {
        FhirClient practice = engaged.practice();
        Answer stored = practice.get(engaged.child()).expect(200);
        Patient child = stored.resource(Patient.class);
        child.addExtension(
                "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired", new BooleanType(true));
        child.addCommunication().setLanguage(new CodeableConcept(new Coding("urn:ietf:bcp:47", "pl", null)));
        practice.update(child, "W/\"" + child.getMeta().getVersionId() + "\"").expect(200);
    }

    private Appointment ahead(AppointmentStatus status) {
        Appointment ahead = engaged.kept(0).setStatus(status);
        Instant start = Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);
        ahead.setStart(Date.from(start)).setEnd(Date.from(start.plusSeconds(3_600)));
        return ahead;
    }

    @Test
    void to_book_for_a_child_without_the_interpreter_they_need_is_refused_but_what_took_place_is_kept() {
        FhirClient camhs = engaged.camhs();
        camhs.created(ahead(AppointmentStatus.BOOKED));
        needsInterpreter();

        assertThat(camhs.create(ahead(AppointmentStatus.BOOKED)).expect(422).issues())
                .extracting(Issue::rule, Issue::expression)
                .containsExactly(tuple("interpreter-missing", "Appointment.participant"));
        assertThat(camhs.create(engaged.kept(3), "Prefer", "return=OperationOutcome")
                        .expect(201)
                        .issues())
                .extracting(Issue::severity, Issue::rule)
                .contains(tuple("warning", "interpreter-missing"));

        Appointment interpreted = ahead(AppointmentStatus.BOOKED);
        interpreted
                .addParticipant()
                .setStatus(Appointment.ParticipationStatus.ACCEPTED)
                .addType(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/participant-type", "translator", null)))
                .getActor()
                .setDisplay("Interpreter for Polish");
        camhs.create(interpreted).expect(201);
        assertThat(plan()).contains("<strong>No interpreter. </strong>").contains("arranged");
    }

    @Test
    void key_workers_who_keep_changing_call_for_a_look() {
        FhirClient practice = engaged.practice();
        CareTeam team = (CareTeam) practice.search("CareTeam", "patient", engaged.child())
                .bundle()
                .getEntryFirstRep()
                .getResource();
        String[] days = {Risky.daysAgo(200), Risky.daysAgo(150), Risky.daysAgo(100), Risky.daysAgo(50)};
        for (int worker = 0; worker < days.length; worker++) {
            String who = "Practitioner/" + practice.created(TestData.practitioner("Marsh" + worker));
            TestData.join(team, "social-worker", who, engaged.surgery(), days[worker].substring(0, 10));
            if (worker + 1 < days.length) {
                team.getParticipant()
                        .get(team.getParticipant().size() - 1)
                        .getPeriod()
                        .setEndElement(new DateTimeType(days[worker + 1].substring(0, 10)));
            }
        }
        engaged.camhs()
                .update(team, "W/\"" + team.getMeta().getVersionId() + "\"")
                .expect(200);

        assertThat(tasks("keep-worker")).singleElement().satisfies(task -> {
            assertThat(task.getOwner().getReference()).isEqualTo(engaged.surgery());
            assertThat(task.getFocus().getReference()).isEqualTo("CareTeam/" + team.getIdPart());
        });
        assertThat(practice.get(engaged.child() + "/$shared-care-plan?section=team")
                        .expect(200)
                        .text())
                .contains("Changes of key worker")
                .contains("3 in 12 months");
    }

    @Test
    void a_request_for_another_worker_names_the_child_who_asks_and_says_what_came_of_it() {
        Task asked = new Task().setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        asked.getMeta().addProfile(ROOT + "/StructureDefinition/cypmh-action");
        asked.getMeta().addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N", null));
        asked.getCode().addCoding(new Coding(ROOT + "/CodeSystem/task-code", "request-change-of-worker", null));
        asked.setDescription("Someone who doesn't write while I talk.")
                .setFor(new Reference(engaged.child()))
                .setOwner(new Reference(engaged.trust()));
        asked.getRestriction().getPeriod().setEndElement(new DateTimeType("2027-01-15"));

        assertThat(engaged.camhs().create(asked).expect(422).issues())
                .extracting(Issue::rule)
                .containsExactly("cypmh-act-1");
        asked.setRequester(new Reference(engaged.child()));
        asked.setId(engaged.camhs().created(asked));
        assertThat(plan()).contains("Someone who doesn't write while I talk.").contains("sent, not answered");

        asked.setStatus(Task.TaskStatus.COMPLETED);
        assertThat(engaged.camhs().update(asked, "W/\"1\"").expect(422).issues())
                .extracting(Issue::rule)
                .containsExactly("cypmh-act-2");
        asked.addOutput().setType(new CodeableConcept().setText("Outcome")).setValue(new CodeType("agreed"));
        engaged.camhs().update(asked, "W/\"1\"").expect(200);
    }
}
