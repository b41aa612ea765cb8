package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.Issue;
import goldthread.tests.support.StrangeChild;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A child who is not brought: what happened is stored, and what is missing is asked for at once. */
@AgainstTheServer
class EngagementIT {
    private static final String[] WITH_REMARKS = {"Prefer", "return=OperationOutcome"};
    private static final Issue REPEATEDLY = Issue.warning(
            "business-rule",
            "R-08",
            "Appointment.status",
            "Appointments were missed repeatedly: a safeguarding response is due. An alert was raised and a task was given"
                    + " to the lead professional, or to the service where there is none.");

    private final TestServer server;
    private final Engaged engaged;

    EngagementIT(TestServer server) {
        this.server = server;
        engaged = new Engaged(server);
    }

    private Answer store(Appointment appointment) {
        return engaged.camhs().create(appointment, WITH_REMARKS).expect(201);
    }

    private static boolean warns(Answer answer) {
        return answer.issues().contains(REPEATEDLY);
    }

    private List<Flag> flags() {
        return engaged.found(Flag.class, "disengagement");
    }

    private List<Task> responses() {
        return engaged.found(Task.class, "safeguarding-response");
    }

    private static String code(CodeableConcept concept) {
        return concept.getCodingFirstRep().getCode();
    }

    @Test
    void a_missed_appointment_without_what_follows_is_stored_and_the_service_is_asked() {
        Answer stored = store(engaged.missed("was-not-brought", 0, false));

        assertThat(warns(stored)).isFalse();
        String about = "Appointment/" + stored.id();
        assertThat(engaged.found(Task.class, "follow-up-missed-appointment"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getMeta().getProfile().get(0).getValue()).endsWith("/cypmh-action");
                    assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
                    assertThat(task.getFocus().getReference()).isEqualTo(about);
                    assertThat(task.getOwner().getReference()).isEqualTo(engaged.trust());
                    assertThat(Duration.between(
                                    Instant.now(),
                                    task.getRestriction().getPeriod().getEnd().toInstant()))
                            .isBetween(Duration.ofHours(71), Duration.ofHours(73));
                });
        assertThat(engaged.found(Flag.class, "follow-up-unknown"))
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.getStatus()).isEqualTo(Flag.FlagStatus.ACTIVE);
                    assertThat(((Reference) flag.getExtension().get(0).getValue()).getReference())
                            .isEqualTo(about);
                });
        assertThat(flags()).isEmpty();
        assertThat(responses()).isEmpty();
    }

    @Test
    void an_update_of_the_same_appointment_asks_no_second_time() {
        String id = store(engaged.missed("was-not-brought", 0, false)).id();

        engaged.camhs()
                .patch(
                        "Appointment/" + id,
                        "[{\"op\":\"add\",\"path\":\"/comment\",\"value\":\"x\"}]",
                        "If-Match",
                        "W/\"1\"")
                .expect(200);

        assertThat(engaged.found(Task.class, "follow-up-missed-appointment")).hasSize(1);
        assertThat(responses()).isEmpty();
    }

    @Test
    void the_second_in_ninety_days_calls_for_a_safeguarding_response_by_the_lead_and_the_third_for_no_other() {
        assertThat(warns(store(engaged.missed("was-not-brought", 40, true)))).isFalse();
        Answer second = store(engaged.missed("refused", 10, true));
        Answer third = store(engaged.missed("did-not-attend", 1, true));

        assertThat(warns(second)).isTrue();
        assertThat(warns(third)).isFalse();
        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(code(flag.getCategoryFirstRep())).isEqualTo("engagement");
            assertThat(flag.getSubject().getReference()).isEqualTo(engaged.child());
            assertThat(((Reference) flag.getExtension().get(0).getValue()).getReference())
                    .isEqualTo("Appointment/" + second.id());
        });
        assertThat(responses()).singleElement().satisfies(task -> {
            assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
            assertThat(task.getFocus().getReference()).isEqualTo("Appointment/" + second.id());
            assertThat(task.getMeta().getSecurity())
                    .extracting(label -> label.getCode())
                    .containsExactlyInAnyOrder("N", "not-for-parent");
        });
        assertThat(engaged.found(Task.class, "follow-up-missed-appointment")).isEmpty();
    }

    @Test
    void an_appointment_that_becomes_missed_counts_like_one_that_is_stored_so() {
        store(engaged.missed("was-not-brought", 20, true));
        Appointment booked = engaged.missed("was-not-brought", 1, true);
        booked.setStatus(Appointment.AppointmentStatus.BOOKED);
        String path = "Appointment/" + store(booked).id();
        assertThat(responses()).isEmpty();

        Answer patched = engaged.camhs()
                .patch(
                        path,
                        "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"noshow\"}]",
                        "If-Match",
                        "W/\"1\"",
                        WITH_REMARKS[0],
                        WITH_REMARKS[1])
                .expect(200);

        assertThat(warns(patched)).isTrue();
        assertThat(responses()).hasSize(1);
        assertThat(flags()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-cancelled", "carer-cancelled-late", "could-not-be-seen", "not-informed"})
    void what_the_service_or_chance_did_does_not_count(String kind) {
        store(engaged.missed("was-not-brought", 20, true));

        assertThat(warns(store(engaged.missed(kind, 1, false)))).isFalse();

        assertThat(responses()).isEmpty();
        assertThat(engaged.found(Flag.class, "follow-up-unknown")).isEmpty();
    }

    @Test
    void a_child_who_came_in_between_or_was_missed_long_before_is_not_missed_repeatedly() {
        store(engaged.missed("was-not-brought", 150, true));
        store(engaged.missed("was-not-brought", 50, true));
        store(engaged.kept(30));

        assertThat(warns(store(engaged.missed("was-not-brought", 10, true)))).isFalse();
        assertThat(responses()).isEmpty();

        assertThat(warns(store(engaged.missed("was-not-brought", 5, true)))).isTrue();
        assertThat(responses()).hasSize(1);
    }

    @Test
    void two_in_one_transaction_call_for_one_response() {
        engaged.camhs()
                .bundle(TestData.transaction(
                        engaged.missed("was-not-brought", 9, false), engaged.missed("was-not-brought", 2, true)))
                .expect(200);

        assertThat(responses()).hasSize(1);
        assertThat(flags()).hasSize(1);
        assertThat(engaged.found(Task.class, "follow-up-missed-appointment")).hasSize(1);
    }

    @Test
    void twelve_at_the_same_moment_call_for_one_response() {
        List<Answer> answers = InParallel.run(
                12, i -> engaged.camhs().create(engaged.missed("was-not-brought", i, true), WITH_REMARKS));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers).filteredOn(EngagementIT::warns).hasSize(1);
        assertThat(responses()).hasSize(1);
        assertThat(flags()).hasSize(1);
    }

    @Test
    void who_only_sent_the_child_learns_nothing_of_other_absences_and_sees_neither_alert_nor_task() {
        FhirClient outsider = server.as("la-system");
        outsider.created(TestData.child(engaged.nhsNumber()));
        store(engaged.missed("was-not-brought", 20, true));

        Answer stored = outsider.create(engaged.missed("was-not-brought", 1, true), WITH_REMARKS)
                .expect(201);

        assertThat(stored.issues()).noneMatch(issue -> issue.rule().equals("R-08"));
        assertThat(flags()).hasSize(1);
        assertThat(outsider.get("Flag/" + flags().get(0).getIdElement().getIdPart())
                        .status())
                .isEqualTo(404);
        assertThat(outsider.get("Task/" + responses().get(0).getIdElement().getIdPart())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_lets_themselves_in_by_an_appointment_that_is_missed() {
        StrangeChild strange = new StrangeChild(server.as("la-system"));
        FhirClient caller = server.as("camhs-system");
        caller.created(strange.saidBySomebodyElse());
        String trust = Agencies.TRUST.in(caller);
        String service = "HealthcareService/"
                + caller.post("HealthcareService", """
                {"resourceType":"HealthcareService","active":true,"name":"Clinic",
                 "providedBy":{"reference":"%s"}}""".formatted(trust))
                        .expect(201)
                        .id();
        for (int days : List.of(3, 1)) {
            Appointment missed = engaged.missed("was-not-brought", days, false);
            missed.getParticipantFirstRep().setActor(new Reference(strange.reference()));
            missed.addParticipant()
                    .setActor(new Reference(service))
                    .setStatus(Appointment.ParticipationStatus.ACCEPTED);
            caller.create(missed).expect(201);
        }

        strange.assertThatNothingIsSeenBy(caller);
        strange.assertThatNothingIsSeenBy(server.as("camhs-clinician"));
    }
}
