package goldthread.referral;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.child.PartyKey;
import goldthread.profiles.Profiles;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.ReferralOutcome;
import goldthread.waiting.AlarmLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** One child, and what those who ask and are asked do about them: the same at each run, by the child's number. */
final class SimulatedChild {

    static final Duration DECIDE = Duration.ofDays(14);
    static final Duration FIRST_CONTACT = Duration.ofDays(28);

    private static final List<String> SERVICES = List.of("HealthcareService/camhs", "Organization/council");
    private static final List<Duration> PAUSES = List.of(
            Duration.ofHours(1), Duration.ofHours(20), Duration.ofDays(2), Duration.ofDays(6), Duration.ofDays(40));

    private final int number;
    private final Random chance;
    private final AlarmLedger ledger;
    private final Map<String, Task> tasks = new HashMap<>();
    private final List<Encounter> contacts = new ArrayList<>();
    private final List<Resource> record = new ArrayList<>();
    private @Nullable ServiceRequest referral;
    private Instant next;
    private int referrals;
    private int steps;
    private int refused;

    SimulatedChild(int number, Instant start, AlarmLedger ledger) {
        this.number = number;
        this.chance = new Random(number);
        this.ledger = ledger;
        this.next = start.plus(Duration.ofHours(chance.nextInt(200 * 24)));
    }

    int number() {
        return number;
    }

    Instant next() {
        return next;
    }

    int steps() {
        return steps;
    }

    int refused() {
        return refused;
    }

    int tasks() {
        return tasks.size();
    }

    /** What must not be, of this child's referrals. */
    List<String> faults(Instant now) {
        return new ReferralCheck(tasks.values(), contacts, record, ledger).faults(now);
    }

    /** Somebody does something, or nobody does anything for weeks. */
    void act(Instant now) {
        next = now.plus(PAUSES.get(chance.nextInt(PAUSES.size()))).plus(Duration.ofHours(chance.nextInt(30)));
        List<Task> open = tasks.values().stream()
                .filter(task -> !NextStates.isEnd(task.getStatus()))
                .sorted((one, other) -> one.getId().compareTo(other.getId()))
                .toList();
        if (open.isEmpty()) {
            if (referrals == 0 || chance.nextInt(4) == 0) {
                ask(now);
            }
            return;
        }
        Task task = open.get(chance.nextInt(open.size()));
        switch (chance.nextInt(12)) {
            case 0 -> contact(task, now);
            case 1 -> score(now);
            case 2 -> plan(task, now);
            case 3 -> mistake(now);
            case 4 -> close(now);
            default -> move(task, now);
        }
    }

    private void ask(Instant now) {
        ServiceRequest sent = new ServiceRequest()
                .setStatus(ServiceRequestStatus.DRAFT)
                .setSubject(new Reference("Patient/" + number))
                .setRequester(new Reference("Organization/practice"));
        sent.setId("ServiceRequest/" + number + "-" + referrals++ + "/_history/1");
        sent.addPerformer(new Reference(SERVICES.get(chance.nextInt(2))));
        if (chance.nextInt(4) == 0) {
            sent.setPerformer(SERVICES.stream().map(Reference::new).toList());
        }
        Submission submission = new Submission(sent, now);
        referral = submission.activated().orElseThrow();
        submission.tasks(List.of()).forEach(task -> create(task, now));
    }

    private void create(Task task, Instant now) {
        new ReferralDefaults(Duration.ofDays(5)).fill(task, now);
        task.setId("Task/" + number + "-" + tasks.size() + "/_history/1");
        store(null, task, now);
    }

    private void move(Task task, Instant now) {
        Move move = Move.values()[chance.nextInt(Move.values().length)];
        Side side = move == Move.CANCEL || move == Move.PROVIDE_INFORMATION || chance.nextInt(20) == 0
                ? Side.REQUESTER
                : Side.OWNER;
        if (move == Move.CANCEL && chance.nextInt(3) > 0) {
            return;
        }
        MoveRequest said = said(move, now);
        try {
            Task moved = new Moved(task, move, said, now).task();
            TaskChange change = new TaskChange(new ReferralTask(task), new ReferralTask(moved));
            change.requireMove(move.isRepeatable());
            change.require(() -> Set.of(side));
            store(task, moved, now);
            if (move == Move.FORWARD) {
                create(
                        Moved.forwarded(task, task.getOwner(), new Reference(SERVICES.get(chance.nextInt(2))), now),
                        now);
            }
            steps++;
        } catch (BaseServerResponseException refusal) {
            refused++;
        }
    }

    /** All that the move asks for, or now and then nothing. */
    private MoveRequest said(Move move, Instant now) {
        boolean says = chance.nextInt(8) > 0;
        DateType day = new DateType(now.plus(Duration.ofDays(1 + chance.nextInt(60)))
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString());
        Map<String, List<Type>> parts =
                Map.of("advice", List.of(new StringType("Sleep")), "interimSupport", List.of(new StringType("A call")));
        String system = move == Move.REJECT ? CodeSystems.REJECTION_REASON : CodeSystems.CANCELLATION_REASON;
        return new MoveRequest(
                says && Set.of(Move.REJECT, Move.CANCEL).contains(move)
                        ? new CodeableConcept(new Coding().setSystem(system).setCode("after-assessment"))
                        : null,
                says && move == Move.COMPLETE ? new CodeableConcept(ReferralOutcome.ADVICE_GIVEN.coding()) : null,
                null,
                says && Set.of(Move.WAIT_LIST, Move.REQUEST_INFORMATION).contains(move) ? day : null,
                Optional.empty(),
                says ? parts : Map.of());
    }

    /** As the server stores it, with what follows. */
    private void store(@Nullable Task was, Task task, Instant now) {
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        tasks.put(task.getIdElement().getIdPart(), task);
        ledger.stored(was, task, now);
        if (was == null || NextStates.isEnd(was.getStatus()) || !NextStates.isEnd(task.getStatus())) {
            return;
        }
        task.getPartOf().stream()
                .map(whole -> tasks.get(whole.getReferenceElement().getIdPart()))
                .forEach(whole -> parts(whole).followed(now).ifPresent(followed -> store(whole, followed, now)));
        if (ReferralParts.isWithdrawn(task)) {
            parts(task)
                    .withdrawn(now)
                    .forEach(part -> store(tasks.get(part.getIdElement().getIdPart()), part, now));
        }
    }

    private static Set<String> names(Reference party) {
        return PartyKey.of(party).map(Set::of).orElse(Set.of());
    }

    private ReferralParts parts(Task whole) {
        return new ReferralParts(
                whole,
                tasks.values().stream()
                        .filter(part -> ReferralParts.isPart(part, whole, SimulatedChild::names))
                        .toList());
    }

    /** The referral is closed over the heads of those who have it, or was never meant. */
    private void close(Instant now) {
        ServiceRequestStatus status =
                chance.nextInt(5) == 0 ? ServiceRequestStatus.ENTEREDINERROR : ServiceRequestStatus.REVOKED;
        String about = referral == null
                ? ""
                : referral.getIdElement().toUnqualifiedVersionless().getValue();
        ReferralEnd end = new ReferralEnd(
                status,
                tasks.values().stream()
                        .filter(task -> new ReferralTask(task).referral().equals(about))
                        .toList());
        if (end.wasNeverMeant()) {
            end.withdrawn(now)
                    .forEach(task -> store(tasks.get(task.getIdElement().getIdPart()), task, now));
            steps++;
        } else if (!end.open().isEmpty()) {
            refused++;
        }
    }

    private Reference provider(Task task) {
        return new Reference(
                task.getOwner().getReference().startsWith("HealthcareService")
                        ? "Organization/trust"
                        : "Organization/council");
    }

    private void contact(Task task, Instant now) {
        Encounter contact = new Encounter().setStatus(EncounterStatus.FINISHED);
        contact.setServiceProvider(provider(task))
                .setSubject(new Reference("Patient/" + number))
                .getPeriod()
                .setStart(Date.from(now));
        contacts.add(contact);
        ledger.stored("Patient/" + number, null, contact, now);
        steps++;
    }

    private void mistake(Instant now) {
        if (!contacts.isEmpty()) {
            Encounter mistaken = contacts.remove(chance.nextInt(contacts.size()));
            ledger.stored(
                    "Patient/" + number, mistaken, mistaken.copy().setStatus(EncounterStatus.ENTEREDINERROR), now);
            steps++;
        }
    }

    private void score(Instant now) {
        Observation score = new Observation().setStatus(ObservationStatus.FINAL);
        score.setCode(new CodeableConcept(new Coding("http://snomed.info/sct", AlarmLedger.measure(), null)))
                .setEffective(new DateTimeType(Date.from(now)))
                .setSubject(new Reference("Patient/" + number))
                .addPerformer(new Reference("Patient/" + number));
        record.add(score);
        ledger.stored("Patient/" + number, null, score, now);
        steps++;
    }

    private void plan(Task task, Instant now) {
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE).setAuthor(provider(task));
        plan.setSubject(new Reference("Patient/" + number)).setCreated(Date.from(now));
        record.add(plan);
        ledger.stored("Patient/" + number, null, plan, now);
        steps++;
    }
}
