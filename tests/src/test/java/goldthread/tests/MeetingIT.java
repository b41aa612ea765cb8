package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** Meetings of several agencies: who belongs there, who came, and what came of it. */
@AgainstTheServer
final class MeetingIT {

    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String EXTENSION = ROOT + "/StructureDefinition/ext-";
    private static final String CALLED = "A meeting about the child is called, moved or called off. ";
    private static final Issue WITHOUT_CAMHS = Issue.error(
            "business-rule",
            "camhs-not-invited",
            "Appointment.participant",
            "A mental health service works with the child and isn't invited to this meeting about the child's safety:"
                    + " invite it, by somebody who acts for it or by ext-invited-agency. Whoever goes ahead without says"
                    + " why and in which role in ext-without-mental-health.");
    private static final Issue WITHOUT_OUTCOME = Issue.error(
            "business-rule",
            "meeting-without-outcome",
            "Appointment.extension",
            "The meeting took place, and nobody says what came of it: give ext-meeting-outcome with a result, and a"
                    + " decision or a summary. A meeting that couldn't decide has the result adjourned.");

    private final TestServer server;
    private final Engaged engaged;
    private String child;

    MeetingIT(TestServer server) {
        this.server = server;
        engaged = new Engaged(server);
        child = engaged.child();
    }

    private Appointment meeting(String kind, String status) {
        return TestData.parse(Appointment.class, """
            {
              "resourceType": "Appointment",
              "meta": {"security": [{
                "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "status": "%s",
              "serviceType": [{"coding": [{"system": "%s/CodeSystem/meeting-type", "code": "%s"}]}],
              "start": "2027-02-01T10:00:00Z", "end": "2027-02-01T11:00:00Z",
              "participant": [
                {"actor": {"reference": "%s"}, "required": "information-only", "status": "accepted"},
                {"actor": {"reference": "%s"}, "required": "required", "status": "accepted"}]
            }
            """.formatted(status, ROOT, kind, child, engaged.lead()));
    }

    private static Appointment inviting(Appointment meeting, String agency) {
        meeting.addParticipant()
                .setStatus(Appointment.ParticipationStatus.NEEDSACTION)
                .addType(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "PART", null)))
                .addExtension(EXTENSION + "invited-agency", new Reference(agency));
        return meeting;
    }

    private static Appointment given(Appointment meeting, String id) {
        meeting.setId("Appointment/" + id);
        return meeting;
    }

    private static List<String> lines(Answer answer, String name) {
        return answer.expect(200).resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .map(MeetingIT::line)
                .toList();
    }

    private static String line(ParametersParameterComponent parameter) {
        return parameter.hasValue()
                ? text(parameter.getValue())
                : parameter.getPart().stream()
                        .map(part -> part.getName() + "=" + line(part))
                        .collect(Collectors.joining(" "));
    }

    private static String text(Type value) {
        return value instanceof Reference reference ? reference.getReference() : value.primitiveValue();
    }

    private Answer invite(FhirClient caller, String meeting, String... ifMatch) {
        return caller.post(meeting + "/$invite-team", "{\"resourceType\": \"Parameters\"}", ifMatch);
    }

    private List<Task> tasks(FhirClient caller) {
        return caller
                .get("Task?patient=" + child + "&code=" + ROOT + "/CodeSystem/task-code%7Cjoin-meeting")
                .expect(200)
                .resource(Bundle.class)
                .getEntry()
                .stream()
                .map(entry -> (Task) entry.getResource())
                .toList();
    }

    private List<String> told(FhirClient caller, String recipient) {
        return caller
                .search("Communication", "recipient", recipient, "patient", child)
                .expect(200)
                .bundle()
                .getEntry()
                .stream()
                .map(entry -> (Communication) entry.getResource())
                .map(notice -> notice.getPayloadFirstRep().getContent().primitiveValue() + " "
                        + notice.getAboutFirstRep().getReference())
                .toList();
    }

    @Test
    void a_meeting_about_safety_is_called_through_no_door_without_the_service_that_works_with_the_child() {
        engaged.camhs().created(engaged.episode());
        FhirClient practice = engaged.practice();
        Appointment strategy = meeting("strategy-discussion", "booked");

        assertThat(practice.create(strategy).expect(422).issues()).containsExactly(WITHOUT_CAMHS);
        assertThat(practice.bundle(TestData.transaction(strategy)).expect(422).issues())
                .contains(WITHOUT_CAMHS);
        String thought = "Appointment/" + practice.created(meeting("strategy-discussion", "proposed"));
        assertThat(practice.patch(thought, """
                [{"op": "replace", "path": "/status", "value": "booked"}]""", "If-Match", "W/\"1\"")
                        .expect(422)
                        .issues())
                .containsExactly(WITHOUT_CAMHS);
        Appointment booked =
                given(meeting("strategy-discussion", "booked"), thought.substring("Appointment/".length()));
        assertThat(practice.update(booked, "W/\"1\"").expect(422).issues()).containsExactly(WITHOUT_CAMHS);
        assertThat(tasks(engaged.camhs())).isEmpty();

        practice.created(inviting(meeting("strategy-discussion", "booked"), engaged.trust()));
        practice.created(meeting("looked-after-review", "booked"));
        Extension without = strategy.addExtension().setUrl(EXTENSION + "without-mental-health");
        without.addExtension(
                "reason", new CodeableConcept(new Coding(ROOT + "/CodeSystem/override-reason", "emergency", null)));
        without.addExtension("role", new CodeableConcept(new Coding(ROOT + "/CodeSystem/team-role", "gp", null)));
        practice.created(strategy);
    }

    @Test
    void whoever_may_not_know_of_the_service_is_told_nothing_and_the_service_is_asked_to_join() {
        EpisodeOfCare hidden = engaged.episode();
        hidden.getMeta().getSecurityFirstRep().setCode("R");
        engaged.camhs().created(hidden);
        FhirClient school = server.as("school-system");

        Answer answer = school.create(meeting("core-group", "booked")).expect(201);

        String meeting = "Appointment/" + answer.id();
        assertThat(answer.text()).doesNotContain("camhs-not-invited");
        assertThat(tasks(engaged.camhs())).singleElement().satisfies(task -> {
            assertThat(task.getFocus().getReference()).isEqualTo(meeting);
            assertThat(task.getOwner().getReference()).isEqualTo(engaged.trust());
        });
        assertThat(tasks(school)).isEmpty();
        String task = tasks(engaged.camhs())
                .get(0)
                .getIdElement()
                .toUnqualifiedVersionless()
                .getValue();
        school.get(task).expect(404);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(told(engaged.camhs(), engaged.trust())).contains(CALLED + task));
        assertThat(told(school, engaged.trust())).noneMatch(notice -> notice.contains("Task/"));
    }

    @Test
    void a_service_that_begins_after_a_meeting_was_booked_is_asked_at_once() {
        String booked = "Appointment/" + engaged.practice().created(meeting("core-group", "booked"));
        engaged.practice().created(inviting(meeting("strategy-discussion", "booked"), engaged.trust()));
        EpisodeOfCare planned = engaged.episode();
        planned.setStatus(EpisodeOfCare.EpisodeOfCareStatus.PLANNED);
        EpisodeOfCare begun = engaged.episode();
        begun.setId(engaged.camhs().created(planned));
        assertThat(tasks(engaged.camhs())).isEmpty();

        engaged.camhs().update(begun, "W/\"1\"").expect(200);

        assertThat(tasks(engaged.camhs())).singleElement().satisfies(task -> {
            assertThat(task.getFocus().getReference()).isEqualTo(booked);
            assertThat(task.getOwner().getReference()).isEqualTo(engaged.trust());
        });
    }

    /** In any order: either whoever calls the meeting is told, or the service is asked. */
    @Test
    void a_meeting_and_a_service_that_come_at_one_moment_do_not_miss_each_other() throws Exception {
        for (int round = 0; round < 5; round++) {
            Engaged other = new Engaged(server);
            child = other.child();
            Appointment meeting = meeting("core-group", "booked");
            CompletableFuture<Answer> begins =
                    CompletableFuture.supplyAsync(() -> other.camhs().create(other.episode()));
            CompletableFuture<Answer> called =
                    CompletableFuture.supplyAsync(() -> other.practice().create(meeting));

            begins.get(60, TimeUnit.SECONDS).expect(201);
            boolean refused = called.get(60, TimeUnit.SECONDS).status() == 422;
            assertThat(refused || tasks(other.camhs()).size() == 1)
                    .as("round %d", round)
                    .isTrue();
        }
    }

    @Test
    void the_team_and_every_active_agency_are_invited_once_and_told() {
        FhirClient practice = engaged.practice();
        String meeting = "Appointment/" + practice.created(meeting("team-around-child", "proposed"));

        invite(practice, meeting).expect(428);
        invite(server.as("school-lead-other"), meeting, "If-Match", "W/\"1\"").expect(404);
        invite(practice, meeting, "If-Match", "W/\"7\"").expect(412);
        Answer answer = invite(practice, meeting, "If-Match", "W/\"1\"");

        assertThat(lines(answer, "invited"))
                .extracting(who -> who.replaceAll("name=.* agency", "agency"))
                .containsExactlyInAnyOrder(
                        "person=" + engaged.clinician() + " agency=" + engaged.trust(),
                        "person=" + engaged.teacher() + " agency=" + engaged.school());
        assertThat(answer.etag()).isEqualTo("W/\"2\"");
        Answer again = invite(practice, meeting, "If-Match", "W/\"2\"");
        assertThat(lines(again, "invited")).isEmpty();
        assertThat(lines(again, "already")).containsExactly("3");
        assertThat(again.etag()).isEqualTo("W/\"2\"");
        assertThat(lines(practice.get(meeting + "/$attendance"), "notInvited")).isEmpty();
        FhirClient school = server.as("school-system");
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(school, engaged.school())).contains(CALLED + meeting));
    }

    @Test
    void a_meeting_that_took_place_says_what_came_of_it_and_who_came() {
        FhirClient practice = engaged.practice();
        Answer stored = practice.create(
                inviting(meeting("child-protection-conference", "booked"), engaged.trust()),
                "Prefer",
                "return=OperationOutcome");
        assertThat(stored.expect(201).text()).contains("agency-not-invited").contains("isn't invited.");
        Appointment held =
                given(inviting(meeting("child-protection-conference", "fulfilled"), engaged.trust()), stored.id());
        held.getStartElement().setValueAsString("2026-11-02T10:00:00Z");
        held.getEndElement().setValueAsString("2026-11-02T11:00:00Z");

        assertThat(practice.update(held, "W/\"1\"").expect(422).issues()).containsExactly(WITHOUT_OUTCOME);

        Extension outcome = held.addExtension().setUrl(EXTENSION + "meeting-outcome");
        outcome.addExtension(
                "result", new CodeableConcept(new Coding(ROOT + "/CodeSystem/meeting-outcome", "plan-agreed", null)));
        outcome.addExtension("decision", new StringType("School and clinic speak each Friday."));
        held.getParticipant()
                .get(2)
                .addExtension(
                        EXTENSION + "attendance",
                        new CodeableConcept(new Coding(ROOT + "/CodeSystem/meeting-attendance", "apologies", null)));
        practice.update(held, "W/\"1\"").expect(200);

        Answer attendance = practice.get("Appointment/" + stored.id() + "/$attendance");
        assertThat(lines(attendance, "held")).containsExactly("true");
        assertThat(lines(attendance, "agency"))
                .anyMatch(line -> line.startsWith("organisation=" + engaged.trust())
                        && line.endsWith("answer=needs-action attendance=apologies report=owed"));
        assertThat(lines(attendance, "notInvited"))
                .anyMatch(line -> line.startsWith("organisation=" + engaged.school()));
        server.as("school-lead-other")
                .get("Appointment/" + stored.id() + "/$attendance")
                .expect(404);
        String plan = practice.get(child + "/$shared-care-plan?section=meetings")
                .expect(200)
                .text();
        assertThat(plan).contains("Child protection conference").contains("School and clinic speak each Friday.");
    }

    @Test
    void a_meeting_that_was_not_held_is_nothing_that_the_child_missed() {
        Appointment never = meeting("core-group", "booked");
        never.setStatus(AppointmentStatus.NOSHOW);
        engaged.practice().created(never);

        assertThat(engaged.found(Task.class, "follow-up-missed-appointment")).isEmpty();
        engaged.practice()
                .get("Appointment/" + engaged.practice().created(engaged.kept(3)) + "/$attendance")
                .expect(422);
    }
}
