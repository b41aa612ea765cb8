package goldthread.referral;

import goldthread.store.Outcomes;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.ReferralOutcome;
import goldthread.terminology.Rule;
import goldthread.terminology.SupportOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * What an answer must carry, so that it helps whoever asked (N1, N5, N6): no rejection without a reason and what else there
 * is, no end without an outcome, no waiting and no pause without the day on which somebody looks again.
 */
final class AnswerRules {

    private static final String OUTPUT = "Task.output";
    private static final String REASON = "Task.statusReason";
    private static final String REVIEW = "Task.extension";

    /** Outcomes of which nobody can tell without a reason why no more is done. */
    private static final Set<ReferralOutcome> NEED_A_REASON =
            Set.of(ReferralOutcome.NO_FURTHER_ACTION, ReferralOutcome.NOT_ASSESSED);

    private final ReferralTask task;
    private final List<OperationOutcomeIssueComponent> found = new ArrayList<>();

    private AnswerRules(ReferralTask task) {
        this.task = task;
    }

    /** What the task as it would be lacks; nothing when it may be stored. */
    static List<OperationOutcomeIssueComponent> findings(ReferralTask task) {
        AnswerRules rules = new AnswerRules(task);
        switch (task.state()) {
            case REJECTED -> rules.rejected();
            case COMPLETED -> rules.completed();
            case ONHOLD -> rules.onHold();
            case FAILED, CANCELLED -> rules.reason();
            default -> {}
        }
        if (task.is(ReferralBusinessStatus.ON_WAITING_LIST) && !NextStates.isEnd(task.state())) {
            rules.waiting();
        }
        return List.copyOf(rules.found);
    }

    private void rejected() {
        reason();
        require(
                task.carries(SupportOutput.ADVICE)
                        || task.carries(SupportOutput.ALTERNATIVE_SUPPORT)
                        || task.carries(SupportOutput.NO_ALTERNATIVE_AVAILABLE),
                "A rejection says what else there is: give advice, an alternative, or say openly that nothing is available.",
                OUTPUT);
    }

    private void completed() {
        require(
                task.carries(SupportOutput.REFERRAL_OUTCOME),
                "The end of a referral says what came of it: give an outcome, which may be no further action.",
                OUTPUT);
        if (task.outcome().filter(NEED_A_REASON::contains).isPresent()) {
            require(
                    task.hasCodedReason() || task.task().getStatusReason().hasText(),
                    "No further action has a reason: give it, so that whoever asked can tell the child.",
                    REASON);
        }
    }

    private void onHold() {
        reason();
        review("A referral on hold has a day on which it is looked at again: give the review date.");
    }

    private void waiting() {
        require(
                task.carries(SupportOutput.INTERIM_SUPPORT) || task.carries(SupportOutput.NO_ALTERNATIVE_AVAILABLE),
                "A child who waits has help meanwhile: name the interim support, or say openly that there is none.",
                OUTPUT);
        review("A child on a waiting list isn't forgotten: give the date on which the wait is reviewed.");
    }

    private void reason() {
        require(
                task.hasCodedReason(),
                "This answer has a coded reason: give one of the task-status-reason value set.",
                REASON);
    }

    private void review(String sentence) {
        require(task.hasReviewDate(), sentence, REVIEW);
    }

    private void require(boolean fulfilled, String sentence, String where) {
        if (!fulfilled) {
            found.add(Outcomes.issue(
                    IssueSeverity.ERROR, IssueType.BUSINESSRULE, Rule.ANSWER_INCOMPLETE.code(), sentence, where));
        }
    }

    /** Whether the state that follows is one that only such an answer may lead to. */
    static boolean leadsTo(ReferralTask before, ReferralTask after) {
        if (before.state() == TaskStatus.ACCEPTED && after.state() == TaskStatus.REJECTED) {
            return after.hasReason(CodeSystems.REJECTION_REASON, "after-assessment");
        }
        if (before.state() == TaskStatus.RECEIVED && after.state() == TaskStatus.INPROGRESS) {
            return after.is(ReferralBusinessStatus.FORWARDED);
        }
        return true;
    }
}
