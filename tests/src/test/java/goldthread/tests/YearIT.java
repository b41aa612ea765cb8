package goldthread.tests;

import static goldthread.tests.support.SentReferral.coded;
import static goldthread.tests.support.SentReferral.day;
import static goldthread.tests.support.SentReferral.parameters;
import static goldthread.tests.support.SentReferral.said;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The children whom a practice has referred in a year, each at another point of what may become of a referral, looked at in
 * one moment: nobody waits for an answer that is due without an alarm, and nobody is left with an alarm after the answer.
 * {@code -Dgoldthread.tests.children=500} takes more of them than each build does.
 */
@AgainstTheServer
@Tag("postgresql")
final class YearIT {
    private static final int CHILDREN = Integer.getInteger("goldthread.tests.children", 60);
    private static final int AT_ONCE = 3;
    private static final int DAYS = 365;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration DECIDE = Duration.ofDays(14);
    private static final Duration FIRST_CONTACT = Duration.ofDays(28);
    private static final String OVERDUE = "referral-overdue";

    private final FhirClient practice;
    private final FhirClient trust;
    private final FhirClient council;
    private final String surgery;
    private final String service;
    private final String other;

    YearIT(TestServer server) {
        practice = server.as("gp-system");
        trust = server.as("camhs-system");
        council = server.as("la-system");
        surgery = Agencies.PRACTICE.in(practice);
        service = Agencies.TRUST.in(practice);
        other = Agencies.COUNCIL.in(practice);
    }

    /** What becomes of a referral. */
    private enum Story {
        NOBODY_ANSWERS,
        ACKNOWLEDGED,
        TURNED_DOWN,
        WAITING,
        MORE_IS_ASKED,
        TREATED,
        PASSED_ON,
        PASSED_ON_AND_ANSWERED,
        PASSED_ON_AND_TURNED_DOWN,
        WITHDRAWN
    }

    @Test
    void no_referral_of_a_year_is_without_an_answer_or_an_alarm() {
        List<String> children = InParallel.run(AT_ONCE, this::referEveryNth).stream()
                .flatMap(List::stream)
                .toList();
        Instant end = Instant.now().plus(PATIENCE);

        List<String> faults = faults(children);
        while (!faults.isEmpty() && Instant.now().isBefore(end)) {
            faults = faults(children);
        }

        assertThat(children).hasSize(CHILDREN);
        assertThat(faults).isEmpty();
    }

    private List<String> referEveryNth(int worker) {
        return IntStream.range(0, CHILDREN)
                .filter(child -> child % AT_ONCE == worker)
                .mapToObj(this::refer)
                .toList();
    }

    /** The same child at each run: when it was referred and what became of that follow from its number. */
    private String refer(int number) {
        Random chance = new Random(number);
        Story story = Story.values()[number % Story.values().length];
        Instant asked =
                Instant.now().minus(chance.nextInt(DAYS), ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Patient child = TestData.registeredWith(surgery);
        ServiceRequest referral = TestData.referral(TestData.urn(child), surgery, service);
        referral.setAuthoredOnElement(new DateTimeType(asked.toString()));
        Task task = TestData.parse(Task.class, """
            {"resourceType": "Task", "meta": {"profile": ["%s"]}, "status": "requested", "intent": "order",
             "code": {"coding": [{"system": "http://hl7.org/fhir/CodeSystem/task-code", "code": "fulfill"}]},
             "authoredOn": "%s", "requester": {"reference": "%s"}, "owner": {"reference": "%s"}}
            """.formatted(Profiles.REFERRAL_TASK, asked, surgery, service));
        task.getFocus().setReference(TestData.urn(referral));
        task.getFor().setReference(TestData.urn(child));
        List<BundleEntryComponent> stored = practice.bundle(TestData.transaction(child, referral, task))
                .expect(200)
                .bundle()
                .getEntry();
        tell(story, reference(stored.get(2)));
        return reference(stored.get(0));
    }

    private static String reference(BundleEntryComponent stored) {
        return stored.getResponse().getLocation().replaceFirst("/_history/.*", "");
    }

    private void tell(Story story, String task) {
        if (story != Story.NOBODY_ANSWERS && story != Story.WITHDRAWN) {
            move(trust, task, "acknowledge");
        }
        switch (story) {
            case TURNED_DOWN -> turnDown(trust, task);
            case WAITING ->
                move(trust, task, "wait-list", said("interimSupport", "A call"), day("reviewBy", "2027-02-01"));
            case MORE_IS_ASKED ->
                move(
                        trust,
                        task,
                        "request-information",
                        said("information", "What helps?"),
                        day("reviewBy", "2027-02-01"));
            case TREATED -> {
                move(trust, task, "accept");
                move(trust, task, "start");
                move(trust, task, "complete", coded("outcome", "referral-outcome", "accepted-treatment"));
            }
            case PASSED_ON -> passOn(task);
            case PASSED_ON_AND_ANSWERED -> {
                String part = passOn(task);
                move(council, part, "acknowledge");
                move(
                        council,
                        part,
                        "complete",
                        coded("outcome", "referral-outcome", "advice-given"),
                        said("advice", "Sleep"));
            }
            case PASSED_ON_AND_TURNED_DOWN -> turnDown(council, passOn(task));
            case WITHDRAWN ->
                move(practice, task, "cancel", coded("reason", "cancellation-reason", "no-longer-needed"));
            default -> {}
        }
    }

    private static void move(FhirClient mover, String task, String operation, String... said) {
        mover.post(
                        task + "/$" + operation,
                        parameters(said),
                        "If-Match",
                        mover.get(task).etag())
                .expect(200);
    }

    private static void turnDown(FhirClient addressee, String task) {
        move(
                addressee,
                task,
                "reject",
                coded("reason", "rejection-reason", "below-threshold"),
                said("alternative", "The school's drop-in"));
    }

    /** The task of the council, to whom it was passed on. */
    private String passOn(String task) {
        move(trust, task, "forward", "{\"name\":\"owner\",\"valueReference\":{\"reference\":\"" + other + "\"}}");
        return "Task/"
                + trust.search("Task", "part-of", task)
                        .expect(200)
                        .bundle()
                        .getEntryFirstRep()
                        .getResource()
                        .getIdElement()
                        .getIdPart();
    }

    private List<String> faults(List<String> children) {
        return children.stream().flatMap(child -> faults(child).stream()).toList();
    }

    /** What must not be, of one child's referral. */
    private List<String> faults(String child) {
        List<Task> tasks = found(Task.class, child);
        List<Task> alarms = tasks.stream().filter(task -> !isReferral(task)).toList();
        boolean flagged = found(Flag.class, child).stream()
                .anyMatch(flag -> flag.getStatus() == Flag.FlagStatus.ACTIVE
                        && FhirClient.text(flag).contains("\"" + OVERDUE + "\""));
        List<String> faults = new ArrayList<>();
        boolean anyDue = false;
        for (Task task : tasks.stream().filter(YearIT::isReferral).toList()) {
            String reference = "Task/" + task.getIdElement().getIdPart();
            boolean due = isDue(task);
            anyDue |= due;
            boolean alarmed = alarms.stream()
                    .anyMatch(alarm -> alarm.getStatus() == TaskStatus.REQUESTED
                            && reference.equals(alarm.getFocus().getReference()));
            if (due && !alarmed) {
                faults.add(reference + " is due and nobody is alarmed: " + task.getStatus());
            } else if (!due && alarmed) {
                faults.add(reference + " is not due and somebody is alarmed: " + task.getStatus());
            }
            if (isOver(task) && !helps(task)) {
                faults.add(reference + " ended without an answer: " + task.getStatus());
            }
        }
        if (anyDue != flagged) {
            faults.add(child + (flagged ? " has a flag for nothing" : " has no flag"));
        }
        return faults;
    }

    private <R extends Resource> List<R> found(Class<R> type, String child) {
        return trust
                .search(type.getSimpleName(), "patient", child, "_count", "50")
                .expect(200)
                .bundle()
                .getEntry()
                .stream()
                .map(BundleEntryComponent::getResource)
                .map(type::cast)
                .toList();
    }

    private static boolean isReferral(Task task) {
        return task.getMeta().hasProfile(Profiles.REFERRAL_TASK);
    }

    private static boolean isOver(Task task) {
        return switch (task.getStatus()) {
            case REJECTED, COMPLETED, CANCELLED -> true;
            default -> false;
        };
    }

    /** A reason or an outcome, and for a rejection what else there is. */
    private static boolean helps(Task task) {
        return task.getStatus() == TaskStatus.CANCELLED
                ? task.hasStatusReason()
                : task.hasOutput() && (task.hasStatusReason() || task.getStatus() == TaskStatus.COMPLETED);
    }

    /** Whether the addressee owes by now what its state and its times say. */
    private static boolean isDue(Task task) {
        String standing = task.getBusinessStatus().getCodingFirstRep().getCode();
        if ("forwarded".equals(standing)) {
            return false;
        }
        boolean undecided = task.getStatus() == TaskStatus.RECEIVED
                || task.getStatus() == TaskStatus.ONHOLD
                || (task.getStatus() == TaskStatus.INPROGRESS && "in-triage".equals(standing));
        return switch (task.getStatus()) {
            case REQUESTED ->
                isPast(task.getRestriction().getPeriod().getEnd().toInstant())
                        || isPast(asked(task).plus(DECIDE));
            case RECEIVED, ONHOLD, INPROGRESS ->
                undecided
                        && (isPast(asked(task).plus(DECIDE))
                                || isPast(asked(task).plus(FIRST_CONTACT)));
            case ACCEPTED -> isPast(asked(task).plus(FIRST_CONTACT));
            default -> false;
        };
    }

    private static Instant asked(Task task) {
        return task.getAuthoredOn().toInstant();
    }

    private static boolean isPast(Instant moment) {
        return !moment.isAfter(Instant.now());
    }
}
