package goldthread.referral;

import goldthread.child.PartyKey;
import goldthread.store.DateSpan;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * One change of a referral's task, however it comes: by an operation, an update, a patch or an entry of a bundle.
 *
 * @param before as it is
 * @param after as it would be
 */
record TaskChange(ReferralTask before, ReferralTask after) {

    private static final String STATE = "Task.status";

    /**
     * Requires that the change is allowed.
     *
     * @param sides for which sides the caller acts; asked only when it matters
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 409 when the state doesn't allow it; 422 when
     *     the caller may not do it, or the answer lacks something
     */
    void require(Supplier<Set<Side>> sides) {
        requireSameReferral();
        requireSameDeadline(sides);
        if (before.state() == after.state()) {
            requireParty(sides.get());
        } else {
            requireStep(sides);
        }
        List<OperationOutcomeIssueComponent> lacking = AnswerRules.findings(after);
        if (!lacking.isEmpty()) {
            throw Outcomes.unprocessable(lacking);
        }
    }

    /**
     * Requires that a move leads somewhere: said twice it would undo where the referral stands by now.
     *
     * @param repeatable whether it may be said again in the state to which it leads
     */
    void requireMove(boolean repeatable) {
        if (NextStates.isEnd(before.state()) || (before.state() == after.state() && !repeatable)) {
            throw Outcomes.wrongState(Rule.NEXT_STATE_ALLOWED.code(), sentence(), STATE);
        }
    }

    private void requireSameReferral() {
        boolean same = before.referral().equals(after.referral())
                && PartyKey.of(before.task().getRequester())
                        .equals(PartyKey.of(after.task().getRequester()))
                && wholes(before).equals(wholes(after));
        if (!same) {
            throw Outcomes.unprocessable(List.of(issue(
                    Rule.REFERRAL_KEPT,
                    "A task stays about the referral that it answers, and with whoever asked: make a new task for"
                            + " another.",
                    "Task.focus")));
        }
    }

    private static Set<Optional<String>> wholes(ReferralTask task) {
        return task.task().getPartOf().stream().map(PartyKey::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever answers doesn't put off the day on which the answer is due, nor since when it has been waited for. */
    private void requireSameDeadline(Supplier<Set<Side>> sides) {
        if (differ(before.task().getRestriction(), after.task().getRestriction())) {
            requireRequester(sides, "The day by which an answer is due is set by ", "Task.restriction");
        }
        DateTimeType asked = before.task().getAuthoredOnElement();
        DateTimeType becomes = after.task().getAuthoredOnElement();
        boolean kept = becomes.hasValue() && asked.hasValue() && isSame(asked, becomes);
        if (asked.hasValue() && !kept) {
            requireRequester(sides, "When somebody was asked is said by ", "Task.authoredOn");
        }
    }

    /** A system that keeps whole seconds writes the same time with fewer digits. */
    private static boolean isSame(DateTimeType one, DateTimeType other) {
        return Duration.between(DateSpan.of(one).from(), DateSpan.of(other).from())
                        .abs()
                        .compareTo(Duration.ofSeconds(1))
                < 0;
    }

    private static void requireRequester(Supplier<Set<Side>> sides, String what, String where) {
        if (!sides.get().contains(Side.REQUESTER)) {
            throw Outcomes.unprocessable(
                    List.of(issue(Rule.MOVED_BY_OWNER_OR_REQUESTER, what + Side.REQUESTER.words() + ".", where)));
        }
    }

    /** Who is no party changes nothing, and who asked doesn't write the answer. */
    private void requireParty(Set<Side> sides) {
        boolean answers = differ(before.task().getStatusReason(), after.task().getStatusReason())
                || differ(before.task().getBusinessStatus(), after.task().getBusinessStatus())
                || differ(before.task().getExecutionPeriod(), after.task().getExecutionPeriod())
                || !Base.compareDeep(before.task().getOutput(), after.task().getOutput(), true);
        if (sides.isEmpty() || (answers && !sides.contains(Side.OWNER))) {
            throw notBy(Set.of(Side.OWNER));
        }
    }

    private static boolean differ(Base one, Base other) {
        return !Base.compareDeep(one, other, true);
    }

    private void requireStep(Supplier<Set<Side>> sides) {
        Set<Side> by = NextStates.after(before.state()).get(after.state());
        if (by == null || !AnswerRules.leadsTo(before, after)) {
            throw Outcomes.wrongState(Rule.NEXT_STATE_ALLOWED.code(), sentence(), STATE);
        }
        if (sides.get().stream().noneMatch(by::contains)) {
            throw notBy(by);
        }
    }

    private String sentence() {
        TaskStatus state = before.state();
        if (NextStates.isEnd(state)) {
            return "This referral has ended as " + state.toCode()
                    + "; nothing follows. Make a new referral that replaces it.";
        }
        String next = NextStates.after(state).entrySet().stream()
                .map(step -> step.getKey().toCode() + " (by "
                        + step.getValue().stream().sorted().map(Side::words).collect(Collectors.joining(" or ")) + ")"
                        + condition(state, step.getKey()).orElse(""))
                .collect(Collectors.joining(", "));
        return "A referral that is " + state.toCode() + " doesn't become "
                + after.state().toCode() + " this way. It may become: " + next + ".";
    }

    private static Optional<String> condition(TaskStatus from, TaskStatus to) {
        if (from == TaskStatus.ACCEPTED && to == TaskStatus.REJECTED) {
            return Optional.of(" with the reason after-assessment");
        }
        return from == TaskStatus.RECEIVED && to == TaskStatus.INPROGRESS
                ? Optional.of(" when it is forwarded")
                : Optional.empty();
    }

    private static RuntimeException notBy(Set<Side> by) {
        String words = by.stream().sorted().map(Side::words).collect(Collectors.joining(", or "));
        return Outcomes.unprocessable(
                List.of(issue(Rule.MOVED_BY_OWNER_OR_REQUESTER, "This is done by " + words + ".", STATE)));
    }

    private static OperationOutcomeIssueComponent issue(Rule rule, String sentence, String where) {
        return Outcomes.issue(IssueSeverity.ERROR, IssueType.BUSINESSRULE, rule.code(), sentence, where);
    }
}
