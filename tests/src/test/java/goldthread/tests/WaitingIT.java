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
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** No referral waits unseen: what runs out raises one alarm, for those who should know and nobody else, until answered. */
@AgainstTheServer
final class WaitingIT {
    private static final String CODES = "https://w3id.org/goldthread/fhir/CodeSystem/";
    private static final String PROFILES = "https://w3id.org/goldthread/fhir/StructureDefinition/";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SEVERAL_SWEEPS = Duration.ofSeconds(4);

    private final TestServer server;
    private final FhirClient council;
    private final FhirClient school;
    private final FhirClient trust;
    private final StrangeChild strange;
    private final String child;

    WaitingIT(TestServer server) {
        this.server = server;
        council = server.as("la-system");
        school = server.as("school-system");
        trust = server.as("camhs-system");
        strange = new StrangeChild(council);
        child = strange.reference();
        strange.gatherTeam();
    }

    private static Date ago(Duration time) {
        return Date.from(Instant.now().minus(time));
    }

    private static CodeableConcept code(String system, String code) {
        return new CodeableConcept(new Coding().setSystem(CODES + system).setCode(code));
    }

    private String service() {
        HealthcareService service = new HealthcareService();
        service.getMeta().addProfile(PROFILES + "cypmh-service");
        service.setActive(true).setProvidedBy(new Reference(Agencies.TRUST.in(trust)));
        service.setName("Team for one test")
                .addIdentifier()
                .setSystem("urn:test")
                .setValue(TestData.unique("S"));
        return "HealthcareService/" + trust.created(service);
    }

    private String manager(String service) {
        PractitionerRole role = new PractitionerRole();
        role.setActive(true).setOrganization(new Reference(Agencies.TRUST.in(trust)));
        role.addCode(code("team-role", "manager")).addHealthcareService(new Reference(service));
        return "PractitionerRole/" + trust.created(role);
    }

    /** A referral of the school, whose answer was due yesterday. */
    private Task overdue(FhirClient sender, String from, String to) {
        sender.created(strange.saidBySomebodyElse());
        String referral = "ServiceRequest/" + sender.created(TestData.referral(child, from, to));
        Task task = new Task();
        task.getMeta().addProfile(PROFILES + "cypmh-referral-task");
        task.setStatus(TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setCode(new CodeableConcept(new Coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", null)))
                .setFocus(new Reference(referral))
                .setFor(new Reference(child))
                .setAuthoredOn(ago(Duration.ofDays(6)))
                .setRequester(new Reference(from))
                .setOwner(new Reference(to));
        task.getRestriction().getPeriod().setEnd(ago(Duration.ofDays(1)));
        task.setId("Task/" + sender.created(task));
        return task;
    }

    private static List<Flag> flags(FhirClient reader, String child) {
        return reader.get("Flag?patient=" + child).expect(200).bundle().getEntry().stream()
                .map(entry -> (Flag) entry.getResource())
                .filter(flag -> flag.getCode().hasCoding(CODES + "flag-code", "referral-overdue"))
                .toList();
    }

    private static List<Task> escalations(FhirClient reader, String child) {
        return reader
                .get("Task?patient=" + child + "&code=" + CODES + "task-code%7Cconcern-escalation")
                .expect(200)
                .bundle()
                .getEntry()
                .stream()
                .map(entry -> (Task) entry.getResource())
                .toList();
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

    @Test
    void an_overdue_referral_raises_one_alarm_for_those_who_should_know_until_it_is_answered() {
        String service = service();
        String manager = manager(service);
        Task task = overdue(school, Agencies.SCHOOL.in(school), service);
        await(() -> !flags(trust, child).isEmpty());
        pause(SEVERAL_SWEEPS);

        Flag flag = flags(trust, child).get(0);
        Task escalation = escalations(trust, child).get(0);
        for (FhirClient reader : List.of(school, trust, council)) {
            assertThat(flags(reader, child)).hasSize(1);
            assertThat(escalations(reader, child)).hasSize(1);
        }
        String flagPath = "Flag/" + flag.getIdElement().getIdPart();
        String taskPath = "Task/" + escalation.getIdElement().getIdPart();
        for (String stranger :
                List.of("gp-system", "gp", "school-lead-other", "vcs-worker", "parent", "young-person")) {
            assertThat(server.as(stranger).get(taskPath).status()).as(stranger).isEqualTo(404);
            assertThat(server.as(stranger).get(flagPath).status()).as(stranger).isIn(403, 404);
        }
        assertThat(flag.getStatus()).isEqualTo(FlagStatus.ACTIVE);
        assertThat(flag.getSubject().getReference()).isEqualTo(child);
        assertThat(flag.getCode().getText()).isEqualTo("A referral was not acknowledged by the time it was due.");
        assertThat(escalation.getOwner().getReference()).isEqualTo(manager);
        assertThat(escalation.getFocus().getReference()).isEqualTo(task.getId());
        assertThat(escalation.getStatus()).isEqualTo(TaskStatus.REQUESTED);

        acknowledge(task);

        await(() -> flags(trust, child).get(0).getStatus() == FlagStatus.INACTIVE);
        await(() -> escalations(trust, child).get(0).getStatus() == TaskStatus.COMPLETED);
        pause(SEVERAL_SWEEPS);
        assertThat(flags(school, child)).singleElement().satisfies(ended -> {
            assertThat(ended.getPeriod().hasEnd()).isTrue();
            assertThat(ended.getMeta().getVersionId()).isEqualTo("2");
        });
    }

    private void acknowledge(Task task) {
        Task stored = trust.get(task.getId()).expect(200).resource(Task.class);
        stored.setStatus(TaskStatus.RECEIVED)
                .setBusinessStatus(code("referral-business-status", "received"))
                .setLastModified(Date.from(Instant.now()));
        trust.update(stored, "W/\"1\"").expect(200);
    }

    @Test
    void the_four_weeks_run_from_the_referral_until_the_child_is_seen_scored_and_helped() {
        String service = service();
        Task task = overdue(school, Agencies.SCHOOL.in(school), service);
        String provider = Agencies.TRUST.in(trust);
        String start = task.getAuthoredOnElement().getValueAsString();

        Parameters waits = trust.get(child + "/$waiting-clock").expect(200).resource(Parameters.class);

        ParametersParameterComponent spell = waits.getParameter("spell");
        assertThat(((Reference) part(spell, "provider").orElseThrow()).getReference())
                .isEqualTo(provider);
        assertThat(((Reference) part(spell, "task").orElseThrow()).getReference())
                .isEqualTo(task.getId());
        assertThat(((IntegerType) part(spell, "days").orElseThrow()).getValue()).isEqualTo(6);
        assertThat(part(spell, "stopped")).isEmpty();
        assertThat(clocks(waits)).containsExactly("acknowledge true", "decide false", "first-contact false");

        trust.post("Encounter", """
                {"resourceType":"Encounter","status":"finished","class":{
                 "system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},"subject":{"reference":"%s"},
                 "serviceProvider":{"reference":"%s"},"period":{"start":"%s"}}""".formatted(child, provider, start)).expect(201);

        waits = trust.get(child + "/$waiting-clock").expect(200).resource(Parameters.class);
        assertThat(part(waits.getParameter("spell"), "firstContact")).isPresent();
        assertThat(part(waits.getParameter("spell"), "stopped")).isEmpty();
        assertThat(waits.getParameterBool("incomplete")).isFalse();
        for (String stranger : List.of("gp-system", "school-lead-other", "vcs-worker", "young-person")) {
            assertThat(server.as(stranger).get(child + "/$waiting-clock").status())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    private static Optional<Type> part(ParametersParameterComponent whole, String name) {
        return whole.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(ParametersParameterComponent::getValue)
                .findFirst();
    }

    private static List<String> clocks(Parameters waits) {
        return waits.getParameters("clock").stream()
                .map(clock -> part(clock, "clock").orElseThrow().primitiveValue() + " "
                        + part(clock, "overdue").orElseThrow().primitiveValue())
                .toList();
    }

    @Test
    void whoever_lets_a_task_run_out_that_they_gave_themselves_lets_themselves_in_nowhere() {
        FhirClient practice = server.as("gp-system");
        overdue(practice, Agencies.PRACTICE.in(practice), Agencies.PRACTICE.in(practice));
        await(() -> !flags(council, child).isEmpty());

        assertThat(escalations(practice, child)).hasSize(1);
        strange.assertThatNothingIsSeenBy(practice);
        strange.assertThatNothingIsSeenBy(server.as("gp"));
    }

    @Test
    void a_worklist_finds_what_has_to_be_acknowledged_by_a_time() {
        String service = service();
        Task task = overdue(school, Agencies.SCHOOL.in(school), service);

        assertThat(worklist(service, "lt" + Instant.now())).containsExactly(task.getId());
        assertThat(worklist(service, "lt" + Instant.now().minus(Duration.ofDays(2))))
                .isEmpty();
        assertThat(worklist(service, "gt" + Instant.now())).isEmpty();
    }

    private List<String> worklist(String service, String due) {
        return trust
                .search("Task", "owner", service, "status", "requested", "ack-due", due)
                .expect(200)
                .bundle()
                .getEntry()
                .stream()
                .map(entry -> "Task/" + entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    @Test
    void who_asks_without_a_time_gets_the_one_by_the_service_s_standard_and_the_priority() {
        HealthcareService quick = new HealthcareService();
        quick.getMeta().addProfile(PROFILES + "cypmh-service");
        quick.setActive(true).setProvidedBy(new Reference(Agencies.TRUST.in(trust)));
        quick.setName("Quick team").addIdentifier().setSystem("urn:test").setValue(TestData.unique("S"));
        quick.addExtension().setUrl(PROFILES + "ext-response-standard").addExtension("acknowledge", hours(36));
        String service = "HealthcareService/" + trust.created(quick);
        school.created(strange.saidBySomebodyElse());
        String from = Agencies.SCHOOL.in(school);
        String referral = "ServiceRequest/" + school.created(TestData.referral(child, from, service));
        Task task = new Task();
        task.getMeta().addProfile(PROFILES + "cypmh-referral-task");
        task.setStatus(TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setCode(new CodeableConcept(new Coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", null)))
                .setFocus(new Reference(referral))
                .setFor(new Reference(child))
                .setRequester(new Reference(from))
                .setOwner(new Reference(service));

        Task stored = school.get("Task/" + school.created(task)).resource(Task.class);

        assertThat(Duration.between(
                        stored.getAuthoredOn().toInstant(),
                        stored.getRestriction().getPeriod().getEnd().toInstant()))
                .isEqualTo(Duration.ofHours(36));
    }

    private static org.hl7.fhir.r4.model.Duration hours(long hours) {
        org.hl7.fhir.r4.model.Duration time = new org.hl7.fhir.r4.model.Duration();
        time.setValue(hours)
                .setUnit("hours")
                .setSystem("http://unitsofmeasure.org")
                .setCode("h");
        return time;
    }
}
