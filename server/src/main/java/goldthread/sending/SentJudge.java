package goldthread.sending;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.ActsAs;
import goldthread.child.JoinedRecords;
import goldthread.child.WholeChild;
import goldthread.store.DatabaseClock;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.validation.Validated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.springframework.stereotype.Component;

/** Holds the rule of duplicates about what somebody asks anew, and has addressees told of what its sender may not know. */
@Component
class SentJudge {

    private final SendingTable table;
    private final ActsAs actsAs;
    private final Gate gate;
    private final DatabaseClock clock;
    private final AlsoReferred others;
    private final JoinedRecords joined;

    SentJudge(
            SendingTable table,
            ActsAs actsAs,
            Gate gate,
            DatabaseClock clock,
            AlsoReferred others,
            JoinedRecords joined) {
        this.table = table;
        this.actsAs = actsAs;
        this.gate = gate;
        this.clock = clock;
        this.others = others;
        this.joined = joined;
    }

    /** Judges what a transaction stored; the rows about it are written. */
    void judge(List<Change> stored) {
        List<Change> asking = stored.stream()
                .filter(change -> actsAs.isAnybody(change.request()) && change.asksAnew())
                .toList();
        if (asking.isEmpty()) {
            return;
        }
        RequestDetails request = asking.get(0).request();
        List<Sending> sendings =
                asking.stream().flatMap(change -> change.sending().stream()).toList();
        Map<String, WholeChild> children =
                joined.of(sendings.stream().map(Sending::child).toList());
        // Whoever doesn't see two records whole isn't told by a refusal that they are of one child.
        Map<String, Set<String>> seen = JoinedRecords.seen(children, gate, request);
        List<Known> known = table.inTurn(sendings, records(children.values()));
        List<Known> own = own(known, stored, request);
        for (Change change : asking) {
            List<Known> sent = known.stream()
                    .filter(one -> one.id().equals(change.after().getIdElement().getIdPart()))
                    .toList();
            sent.stream()
                    .filter(own::contains)
                    .forEach(one -> hold(
                            one.among(seen.getOrDefault(
                                    one.sending().child(), Set.of(one.sending().child()))),
                            own,
                            request));
            if (change.isFirst()) {
                sent.forEach(one -> others.tell(one.among(whole(one, children).records()), known, request));
            }
        }
    }

    private static Set<String> records(Collection<WholeChild> children) {
        return children.stream().flatMap(child -> child.records().stream()).collect(Collectors.toSet());
    }

    /** Of a referral that is stored now each child was asked for. */
    private static WholeChild whole(Known sent, Map<String, WholeChild> children) {
        return children.getOrDefault(
                sent.sending().child(), WholeChild.alone(sent.sending().child()));
    }

    /** The caller's organisation's own, and of these only what the caller may know of. */
    private List<Known> own(List<Known> known, List<Change> stored, RequestDetails request) {
        Set<String> names = actsAs.names(request);
        Set<String> storedNow = stored.stream()
                .map(change -> change.after().getIdElement().getIdPart())
                .collect(Collectors.toSet());
        List<Known> own =
                known.stream().filter(one -> names.contains(one.sender())).toList();
        Set<String> visible = gate.visible(
                own.stream()
                        .filter(one -> !storedNow.contains(one.id()))
                        .map(Known::reference)
                        .collect(Collectors.toSet()),
                request);
        return own.stream()
                .filter(one -> storedNow.contains(one.id()) || visible.contains(one.reference()))
                .toList();
    }

    private void hold(Known sent, Collection<Known> own, RequestDetails request) {
        List<OperationOutcomeIssueComponent> refusals = new ArrayList<>();
        DuplicateRule.toReplace(sent, own).forEach(open -> refusals.add(DuplicateRule.refusal(open)));
        if (!refusals.isEmpty()) {
            throw Outcomes.unprocessable(refusals);
        }
        Instant now = clock.now();
        DuplicateRule.rejected(sent, own, now)
                .forEach(rejected -> Validated.of(request).warn(DuplicateRule.warning(rejected)));
    }
}
