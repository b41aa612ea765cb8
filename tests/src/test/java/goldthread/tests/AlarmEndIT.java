package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.StrangeChild;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** An alarm is over when what was due has been done, wherever that is recorded. */
@AgainstTheServer
final class AlarmEndIT {
    private static final String CODES = "https://w3id.org/goldthread/fhir/CodeSystem/";
    private static final String PROFILES = "https://w3id.org/goldthread/fhir/StructureDefinition/";
    private static final String NO_HELP = "After a referral, help had not begun within four weeks.";
    private static final String NEITHER =
            "After a referral, the child was not seen by the time it was due, and help had not"
                    + " begun within four weeks.";
    private static final String NOT_SEEN = "After a referral, the child was not seen by the time it was due.";
    private static final String NOT_REVIEWED =
            "A wait or a pause after a referral was not reviewed on the day that was set.";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SEVERAL_SWEEPS = Duration.ofSeconds(3);

    private final FhirClient school;
    private final FhirClient trust;
    private final StrangeChild strange;
    private final String child;
    private final String provider;

    AlarmEndIT(TestServer server) {
        school = server.as("school-system");
        trust = server.as("camhs-system");
        strange = new StrangeChild(server.as("la-system"));
        child = strange.reference();
        strange.gatherTeam();
        provider = Agencies.TRUST.in(trust);
    }

    private static CodeableConcept code(String system, String code) {
        return new CodeableConcept(new Coding().setSystem(CODES + system).setCode(code));
    }

    /** A referral of the school that the trust has accepted, and of which it asked some time ago. */
    private String accepted(Duration since, UnaryOperator<Task> answer) {
        school.created(strange.saidBySomebodyElse());
        String from = Agencies.SCHOOL.in(school);
        String referral = "ServiceRequest/" + school.created(TestData.referral(child, from, provider));
        Task asked = new Task();
        asked.getMeta().addProfile(PROFILES + "cypmh-referral-task");
        asked.setStatus(TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setCode(new CodeableConcept(new Coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", null)))
                .setFocus(new Reference(referral))
                .setFor(new Reference(child))
                .setRequester(new Reference(from))
                .setOwner(new Reference(provider))
                .setAuthoredOn(Date.from(Instant.now().minus(since)));
        String task = "Task/" + school.created(asked);
        Task accepted = trust.get(task).expect(200).resource(Task.class);
        accepted.setStatus(TaskStatus.ACCEPTED).setBusinessStatus(code("referral-business-status", "in-triage"));
        trust.update(answer.apply(accepted), "W/\"1\"").expect(200);
        return task;
    }

    private List<Flag> flags() {
        return trust.get("Flag?patient=" + child).expect(200).bundle().getEntry().stream()
                .map(entry -> (Flag) entry.getResource())
                .filter(flag -> flag.getCode().hasCoding(CODES + "flag-code", "referral-overdue"))
                .toList();
    }

    /** Words of the alarms that go on. */
    private List<String> alarms() {
        return flags().stream()
                .filter(flag -> flag.getStatus() == FlagStatus.ACTIVE)
                .map(flag -> flag.getCode().getText())
                .sorted()
                .toList();
    }

    private long openEscalations() {
        return trust
                .get("Task?patient=" + child + "&code=" + CODES + "task-code%7Cconcern-escalation")
                .expect(200)
                .bundle()
                .getEntry()
                .stream()
                .map(entry -> (Task) entry.getResource())
                .filter(task -> task.getStatus() == TaskStatus.REQUESTED)
                .count();
    }

    private static void await(BooleanSupplier done) {
        Awaitility.await().pollInSameThread().atMost(PATIENCE).until(done::getAsBoolean);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Encounter contact() {
        Encounter contact = new Encounter();
        contact.setStatus(EncounterStatus.FINISHED)
                .setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null))
                .setSubject(new Reference(child))
                .setServiceProvider(new Reference(provider))
                .getPeriod()
                .setStart(new Date());
        return contact;
    }

    @Test
    void what_was_late_ends_its_alarm_when_it_is_done_and_not_before() {
        accepted(Duration.ofDays(30), UnaryOperator.identity());
        await(() -> alarms().equals(List.of(NEITHER)));
        assertThat(openEscalations()).isEqualTo(1);

        String seen = "Encounter/" + trust.created(contact());
        await(() -> alarms().equals(List.of(NO_HELP)));
        await(() -> openEscalations() == 1);

        Encounter mistaken = trust.get(seen).expect(200).resource(Encounter.class);
        trust.update(mistaken.setStatus(EncounterStatus.ENTEREDINERROR), "W/\"1\"")
                .expect(200);
        await(() -> alarms().equals(List.of(NO_HELP, NOT_SEEN)));

        trust.created(contact());
        trust.created(TestData.score(child, LocalDate.now().toString(), 9));
        trust.post("CarePlan", """
                {"resourceType":"CarePlan","status":"active","intent":"plan","subject":{"reference":"%s"},
                 "author":{"reference":"%s"},"created":"%s"}""".formatted(child, provider, Instant.now())).expect(201);
        await(() -> alarms().isEmpty());
        await(() -> openEscalations() == 0);
    }

    @Test
    void a_wait_that_nobody_reviews_raises_one_alarm_that_ends_with_the_review() {
        String task = accepted(Duration.ofDays(3), answer -> {
            answer.setBusinessStatus(code("referral-business-status", "on-waiting-list"));
            answer.addExtension(new Extension(PROFILES + "ext-review-due", new DateType("2026-01-15")));
            answer.addOutput()
                    .setType(code("support-output", "interim-support"))
                    .setValue(new StringType("A weekly call"));
            return answer;
        });
        await(() -> alarms().equals(List.of(NOT_REVIEWED)));
        pause(SEVERAL_SWEEPS);
        assertThat(flags()).hasSize(1);

        Task stored = trust.get(task).expect(200).resource(Task.class);
        stored.getExtensionByUrl(PROFILES + "ext-review-due").setValue(new DateType("2099-01-15"));
        trust.update(stored, "W/\"2\"").expect(200);

        await(() -> alarms().isEmpty());
        assertThat(flags()).hasSize(1);
    }
}
