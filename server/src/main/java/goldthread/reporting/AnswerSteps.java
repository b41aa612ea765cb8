package goldthread.reporting;

import goldthread.terminology.Coded;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.RejectionReason;
import goldthread.terminology.ReportStratum;
import goldthread.terminology.SupportOutput;
import goldthread.terminology.TaskFailureReason;
import goldthread.waiting.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * How an addressee's side of a referral moves on: that it was taken note of, and how it was decided.
 *
 * @param written the write
 * @param task the task as it is now
 */
record AnswerSteps(Written written, Task task) {

    private static final Set<TaskStatus> DECIDED =
            EnumSet.of(TaskStatus.ACCEPTED, TaskStatus.REJECTED, TaskStatus.COMPLETED, TaskStatus.INPROGRESS);
    private static final Set<TaskStatus> NOT_BEGUN =
            EnumSet.of(TaskStatus.DRAFT, TaskStatus.REQUESTED, TaskStatus.CANCELLED);

    /** What was offered to whoever wasn't taken on, what helps most first. */
    private static final Map<SupportOutput, ReportStratum> OFFERED = Map.of(
            SupportOutput.ALTERNATIVE_SUPPORT, ReportStratum.ALTERNATIVE_OFFERED,
            SupportOutput.ADVICE, ReportStratum.ADVICE_ONLY,
            SupportOutput.NO_ALTERNATIVE_AVAILABLE, ReportStratum.NOTHING_OFFERED);

    private static final List<SupportOutput> MOST_FIRST =
            List.of(SupportOutput.ALTERNATIVE_SUPPORT, SupportOutput.ADVICE, SupportOutput.NO_ALTERNATIVE_AVAILABLE);

    List<Countable> all() {
        List<Countable> steps = new ArrayList<>();
        String child = Written.child(task.getFor()).orElse(null);
        if (child == null || !Clocks.areOf(task) || !task.hasStatus()) {
            return steps;
        }
        if (hasBegun(task) && !(before() != null && hasBegun(before()))) {
            steps.add(step(Kind.ACKNOWLEDGED, child, "", ""));
        }
        if (isDecided(task) && !(before() != null && isDecided(before()))) {
            ReportStratum answer = answer();
            steps.add(step(
                    Kind.ANSWERED,
                    child,
                    answer.code(),
                    answer == ReportStratum.TURNED_DOWN ? offered().code() : ""));
            if (answer == ReportStratum.TURNED_DOWN) {
                steps.add(step(
                        Kind.DECLINED,
                        child,
                        reason(RejectionReason.class),
                        offered().code()));
            }
        }
        if (task.getStatus() == TaskStatus.FAILED) {
            steps.add(step(Kind.UNDONE, child, reason(TaskFailureReason.class), ""));
        }
        return steps;
    }

    private @Nullable Task before() {
        return written.before() instanceof Task was && was.hasStatus() ? was : null;
    }

    private static boolean hasBegun(Task task) {
        return !NOT_BEGUN.contains(task.getStatus());
    }

    /** Passing on decides nothing: the task of whoever has it now does. */
    private static boolean isDecided(Task task) {
        return DECIDED.contains(task.getStatus()) && !ReferralBusinessStatus.FORWARDED.isIn(task.getBusinessStatus());
    }

    private ReportStratum answer() {
        return switch (task.getStatus()) {
            case REJECTED -> ReportStratum.TURNED_DOWN;
            case COMPLETED -> ReportStratum.ANSWERED_AT_ONCE;
            default -> ReportStratum.TAKEN_ON;
        };
    }

    private ReportStratum offered() {
        return MOST_FIRST.stream()
                .filter(part -> task.getOutput().stream().anyMatch(output -> part.isIn(output.getType())))
                .map(part -> Objects.requireNonNull(OFFERED.get(part)))
                .findFirst()
                .orElse(ReportStratum.NOT_STATED);
    }

    private <E extends Enum<E> & Coded> String reason(Class<E> reasons) {
        return Coded.find(reasons, task.getStatusReason()).map(Coded::code).orElse(ReportStratum.NOT_STATED.code());
    }

    private Countable step(Kind kind, String child, String answer, String detail) {
        Instant asked =
                task.getAuthoredOnElement().hasValue() ? task.getAuthoredOn().toInstant() : written.at();
        Instant moved = moved();
        long days = Math.max(0, Duration.between(asked, moved).toDays());
        return new Countable(
                kind, child, written.agency(Stream.of(task.getOwner())), moved, answer, detail, Math.toIntExact(days));
    }

    /** When the new version says that it was, as of what is stored later; when it was stored when it doesn't. */
    private Instant moved() {
        String said = task.getLastModifiedElement().getValueAsString();
        boolean says = said != null
                && !(before() != null
                        && said.equals(before().getLastModifiedElement().getValueAsString()));
        return says ? task.getLastModified().toInstant() : written.at();
    }
}
