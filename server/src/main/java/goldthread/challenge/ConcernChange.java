package goldthread.challenge;

import goldthread.profiles.ProfessionalConcern;
import goldthread.store.Outcomes;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.Rule;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * One change of a professional concern, however it comes: by the operation, an update, a patch or an entry of a bundle.
 *
 * @param before as it is
 * @param after as it would be
 * @param sides for which of both the caller acts
 */
record ConcernChange(ProfessionalConcern before, ProfessionalConcern after, Set<Party> sides) {

    /** For which side of a concern somebody acts. */
    enum Party {
        /** Who challenges the decision. */
        CHALLENGER,
        /** Whose decision it is, or who answers at this stage. */
        CHALLENGED
    }

    /**
     * Requires that the change is allowed.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 409 when the state doesn't allow it; 422 when
     *     the caller may not do it, or something is missing
     */
    void require() {
        requireParty();
        requireOpen();
        new WhatStays(before, after, sides).require();
        requireStage();
        requireEnd();
    }

    /** Who is no party moves nothing; whoever answers doesn't put off the day on which the answer is due. */
    private void requireParty() {
        boolean postponed = before.stage() == after.stage() && !before.due().equals(after.due());
        if (sides.isEmpty() || (postponed && !sides.contains(Party.CHALLENGER))) {
            throw refused(
                    Rule.MOVED_BY_OWNER_OR_REQUESTER,
                    "A professional concern is moved by whoever raised it or whose decision it is; the time for an answer"
                            + " at a stage is set by whoever raised it.",
                    "Task");
        }
    }

    private void requireOpen() {
        if (!before.isOpen() && isMoved()) {
            throw Outcomes.wrongState(
                    Rule.NEXT_STATE_ALLOWED.code(),
                    "This concern has ended; nothing follows. Raise a new one.",
                    "Task.status");
        }
    }

    private boolean isMoved() {
        return before.task().getStatus() != after.task().getStatus()
                || before.stage() != after.stage()
                || differ(before.task().getOwner(), after.task().getOwner())
                || before.task().getOutput().size() != after.task().getOutput().size();
    }

    private static boolean differ(Base one, Base other) {
        return !Base.compareDeep(one, other, true);
    }

    private void requireStage() {
        boolean next = NextStage.above(before.stage())
                .filter(stage -> stage == after.stage())
                .isPresent();
        boolean saysWhy = sides.contains(Party.CHALLENGER)
                && after.task().hasStatusReason()
                && differ(before.task().getStatusReason(), after.task().getStatusReason());
        if (before.stage() != after.stage() && !next && !saysWhy) {
            throw stage();
        }
    }

    private void requireEnd() {
        if (before.task().getStatus() == after.task().getStatus() || after.isOpen()) {
            return;
        }
        TaskStatus end = after.task().getStatus();
        if (end == TaskStatus.ENTEREDINERROR) {
            requireNobodyAnswered();
            return;
        }
        if (end != TaskStatus.COMPLETED && end != TaskStatus.CANCELLED) {
            throw Outcomes.wrongState(
                    Rule.NEXT_STATE_ALLOWED.code(),
                    "A professional concern ends as completed, or as cancelled when it is withdrawn; whoever upholds a"
                            + " decision says so in an output of type resolution, and it stays open until it is agreed.",
                    "Task.status");
        }
        requireAgreed();
        require(after);
    }

    private void requireNobodyAnswered() {
        if (!sides.contains(Party.CHALLENGER) || !before.answers().isEmpty()) {
            throw refused(
                    Rule.CONCERN_KEPT,
                    "Only whoever raised a concern marks it as entered in error, and only while nobody has answered it.",
                    "Task.status");
        }
    }

    /** Below the last stage nobody ends a concern about their own decision. */
    private void requireAgreed() {
        boolean last = before.stage() == EscalationStage.STAGE_5;
        if (!sides.contains(Party.CHALLENGER) && !last) {
            throw refused(
                    Rule.MOVED_BY_OWNER_OR_REQUESTER,
                    "A professional concern is ended by whoever raised it, and at the last stage also by whoever answers"
                            + " there: add your answer as an output of type resolution.",
                    "Task.status");
        }
    }

    /**
     * Requires that a concern which has ended says how.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException 422 when it doesn't
     */
    static void require(ProfessionalConcern concern) {
        boolean ended = !concern.isOpen() && concern.task().getStatus() != TaskStatus.ENTEREDINERROR;
        if (ended && (concern.answer().isEmpty() || !concern.hasLearning())) {
            throw refused(
                    Rule.CONCERN_UNRESOLVED,
                    "A professional concern ends with an output of type resolution, a code of escalation-outcome other than"
                            + " next-stage, and one of type learning.",
                    "Task.output");
        }
    }

    /** 422: the stage. */
    static RuntimeException stage() {
        return refused(
                Rule.CONCERN_STAGE,
                "A professional concern begins at stage 1 and goes up one stage at a time. Where one is skipped or taken"
                        + " back, say why in statusReason.",
                "Task.extension");
    }

    static RuntimeException refused(Rule rule, String sentence, String where) {
        return Outcomes.unprocessable(IssueType.BUSINESSRULE, rule.code(), sentence, where);
    }

    /** A concern that is new: at the first stage, or saying why not. */
    static void requireNew(ProfessionalConcern concern) {
        if (concern.stage() != EscalationStage.STAGE_1 && !concern.task().hasStatusReason()) {
            throw stage();
        }
        require(concern);
    }
}
