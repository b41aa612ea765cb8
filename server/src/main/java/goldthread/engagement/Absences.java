package goldthread.engagement;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.alert.Alert;
import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.child.JoinedRecords;
import goldthread.child.PartyKey;
import goldthread.child.WholeChild;
import goldthread.store.Gate;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.OwnWork;
import goldthread.store.View;
import goldthread.store.validation.Validated;
import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.Rule;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/**
 * What follows when a child was not seen: whoever missed the child is asked what they do about it, and repeated absence
 * calls for a safeguarding response (rule R-08), once in each run of missed appointments. Absences that only make a run when
 * all records of a child are looked at call for one too, of somebody who stands around each of these records.
 */
@Component
class Absences {

    private static final String FOLLOW_UP =
            "The child missed an appointment, and nobody has said what follows. Say in the appointment what is done, or"
                    + " complete this with what came of it.";
    private static final String SAFEGUARDING =
            "The child has missed appointments repeatedly. Find out why, decide what it means for the child's safety, and"
                    + " complete this with the answer.";
    private static final String WARNING =
            "Appointments were missed repeatedly: a safeguarding response is due. An alert was raised and a task was given"
                    + " to the lead professional, or to the service where there is none.";

    private final TraceTable table;
    private final Runs runs;
    private final EngagementSettings settings;
    private final TeamNow team;
    private final Providers providers;
    private final OwnWork own;
    private final Gate gate;
    private final JoinedRecords joined;

    Absences(
            TraceTable table,
            EngagementSettings settings,
            TeamNow team,
            Providers providers,
            OwnWork own,
            Gate gate,
            JoinedRecords joined) {
        this.table = table;
        this.runs = new Runs(settings);
        this.settings = settings;
        this.team = team;
        this.providers = providers;
        this.own = own;
        this.gate = gate;
        this.joined = joined;
    }

    /** Judges what a transaction stored; the rows about it are written. */
    void judge(List<Change> stored, Instant now) {
        List<Change> missed = stored.stream()
                .filter(change -> change.after() instanceof Appointment appointment && Missed.counts(appointment))
                .toList();
        if (missed.isEmpty()) {
            return;
        }
        Map<String, WholeChild> whole = joined.of(children(missed));
        Set<Set<String>> raised = new HashSet<>(); // for these records, in this transaction
        whole.entrySet().stream()
                .sorted(Comparator.comparing(child -> TraceTable.turn(child.getValue())))
                .forEach(child -> judge(child.getKey(), child.getValue(), of(child.getKey(), missed), raised, now));
    }

    private static Set<String> children(List<Change> missed) {
        return missed.stream()
                .flatMap(change -> Missed.children((Appointment) change.after()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Change> of(String child, List<Change> missed) {
        return missed.stream()
                .filter(change -> Missed.children((Appointment) change.after()).contains(child))
                .toList();
    }

    private void judge(String child, WholeChild whole, List<Change> missed, Set<Set<String>> raised, Instant now) {
        List<Trace> all = table.inTurn(whole);
        List<Trace> alone = Trace.of(child, all);
        missed.forEach(each -> followUp(child, each, alone, now));
        Change change = missed.get(missed.size() - 1);
        Optional<Trace> due = runs.due(alone, now);
        if (due.isPresent()) {
            raised.add(whole.records());
            safeguard(child, String.valueOf(due.get().about()), change, now);
            warn(Set.of(child), change.request());
        } else if (whole.isJoined() && runs.due(Trace.once(all), now).isPresent() && raised.add(whole.records())) {
            safeguardJointly(child, whole, change, now);
        }
    }

    /** By what is missing in several records; nobody is asked where nobody stands around all of them. */
    private void safeguardJointly(String child, WholeChild whole, Change change, Instant now) {
        Appointment appointment = (Appointment) change.after();
        List<Coding> labels = Protection.ofSafeguarding(appointment);
        team.aroundAll(whole.records(), Protection.levelOf(labels)).ifPresent(owner -> {
            Alert alert = alert(child, PartyKey.typed(appointment), owner, labels, whole.beside(child));
            raise(alert, change.request(), now);
            warn(whole.records(), change.request());
        });
    }

    private void followUp(String child, Change change, List<Trace> traces, Instant now) {
        Appointment appointment = (Appointment) change.after();
        String about = PartyKey.typed(appointment);
        boolean asked =
                traces.stream().anyMatch(trace -> trace.kind() == TraceKind.ASKED && about.equals(trace.about()));
        if (asked || Missed.saysWhatFollows(appointment)) {
            return;
        }
        raise(
                new Alert(
                        child,
                        about,
                        FlagCode.FOLLOW_UP_UNKNOWN,
                        FlagCategory.ENGAGEMENT,
                        TaskCode.FOLLOW_UP_MISSED_APPOINTMENT,
                        FOLLOW_UP,
                        providers.of(appointment, Origin.of(change.request())),
                        Protection.sameAs(appointment)),
                change.request(),
                now);
    }

    private void safeguard(String child, String about, Change change, Instant now) {
        Appointment appointment = (Appointment) change.after();
        Reference owner = team.lead(child)
                .map(Reference::new)
                .orElseGet(() -> providers.of(appointment, Origin.of(change.request())));
        raise(alert(child, about, owner, Protection.ofSafeguarding(appointment), Set.of()), change.request(), now);
    }

    private static Alert alert(String child, String about, Reference owner, List<Coding> labels, Set<String> beside) {
        return new Alert(
                child,
                about,
                FlagCode.DISENGAGEMENT,
                FlagCategory.ENGAGEMENT,
                TaskCode.SAFEGUARDING_RESPONSE,
                SAFEGUARDING,
                owner,
                labels,
                beside);
    }

    private void raise(Alert alert, RequestDetails because, Instant now) {
        alert.raise(own, because, now, settings.respondWithin());
    }

    /** Only for those who know the child by all of these records: that there were others is no outsider's business. */
    private void warn(Set<String> records, RequestDetails request) {
        Set<String> patients =
                records.stream().map(record -> "Patient/" + record).collect(Collectors.toUnmodifiableSet());
        Map<String, View> views = gate.views(patients, request);
        if (patients.stream().allMatch(patient -> views.get(patient) == View.WHOLE)) {
            Validated.of(request)
                    .warn(Outcomes.issue(
                            IssueSeverity.WARNING,
                            IssueType.BUSINESSRULE,
                            Rule.MISSED_REPEATEDLY.code(),
                            WARNING,
                            "Appointment.status"));
        }
    }
}
