package goldthread.referral;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.DateSpan;
import goldthread.terminology.SupportOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands with each addressee, and who has been told.
 *
 * @param thread what belongs to the referral
 * @param now the moment
 */
record Feedback(ReferralReader.ReferralThread thread, Instant now) {

    private static final Map<SupportOutput, String> PARTS = Map.of(
            SupportOutput.REFERRAL_OUTCOME, "outcome",
            SupportOutput.ALTERNATIVE_SUPPORT, "alternative",
            SupportOutput.INTERIM_SUPPORT, "interimSupport",
            SupportOutput.ADVICE, "advice",
            SupportOutput.NO_ALTERNATIVE_AVAILABLE, "nothingAvailable");

    Parameters parameters() {
        Parameters answer = new Parameters();
        inOrder().forEach(task -> addressee(answer.addParameter().setName("addressee"), task));
        List<Told> told = thread.notices().stream()
                .flatMap(notice -> Told.by(notice).stream())
                .sorted(Comparator.comparing(Told::sent))
                .toList();
        told.forEach(one -> one.write(answer.addParameter().setName("told")));
        thread.pushed().forEach(one -> one.write(answer.addParameter().setName("told")));
        answer.addParameter().setName("closed").setValue(new BooleanType(new Closure(thread, told).isClosed()));
        return answer;
    }

    /** Oldest first, whom it was passed on to after whoever passed it on. */
    private List<Task> inOrder() {
        List<Task> oldestFirst = thread.tasks().stream()
                .sorted(Comparator.comparing(Task::getAuthoredOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(task -> task.getIdElement().getIdPart()))
                .toList();
        List<Task> ordered = new ArrayList<>();
        oldestFirst.stream()
                .filter(task -> oldestFirst.stream().noneMatch(other -> isPartOf(task, other)))
                .forEach(task -> addWithParts(task, oldestFirst, ordered));
        oldestFirst.stream().filter(task -> !ordered.contains(task)).forEach(ordered::add);
        return ordered;
    }

    private static void addWithParts(Task task, List<Task> all, List<Task> ordered) {
        if (!ordered.contains(task)) {
            ordered.add(task);
            all.stream().filter(part -> isPartOf(part, task)).forEach(part -> addWithParts(part, all, ordered));
        }
    }

    static boolean isPartOf(Task part, Task whole) {
        return part.getPartOf().stream()
                .anyMatch(reference -> Objects.equals(
                        reference.getReferenceElement().getIdPart(),
                        whole.getIdElement().getIdPart()));
    }

    private void addressee(ParametersParameterComponent addressee, Task task) {
        add(addressee, "task", reference(task));
        task.getPartOf().stream().findFirst().ifPresent(whole -> add(addressee, "partOf", whole));
        add(addressee, "owner", task.hasOwner() ? task.getOwner() : null);
        add(addressee, "state", new CodeType(new ReferralTask(task).state().toCode()));
        add(addressee, "standing", task.hasBusinessStatus() ? task.getBusinessStatus() : null);
        add(addressee, "reason", task.hasStatusReason() ? task.getStatusReason() : null);
        task.getOutput()
                .forEach(output -> PARTS.forEach((type, name) -> {
                    if (type.isIn(output.getType())) {
                        add(addressee, name, output.getValue());
                    }
                }));
        add(addressee, "sent", task.getAuthoredOnElement().hasValue() ? new DateTimeType(task.getAuthoredOn()) : null);
        add(
                addressee,
                "answerDue",
                task.getRestriction().getPeriod().getEndElement().hasValue()
                        ? task.getRestriction().getPeriod().getEndElement()
                        : null);
        add(
                addressee,
                "changed",
                task.getLastModifiedElement().hasValue() ? new DateTimeType(task.getLastModified()) : null);
        add(addressee, "reviewDue", review(task));
        add(addressee, "overdue", new BooleanType(isOverdue(task)));
    }

    private boolean isOverdue(Task task) {
        TaskStatus state = new ReferralTask(task).state();
        if (state == TaskStatus.REQUESTED) {
            return isOver(task.getRestriction().getPeriod().getEndElement());
        }
        return !NextStates.isEnd(state) && isOver(review(task));
    }

    /** The day itself still counts. */
    private boolean isOver(@Nullable BaseDateTimeType due) {
        return due != null && due.hasValue() && !DateSpan.of(due).until().isAfter(now);
    }

    private static @Nullable DateType review(Task task) {
        return FirstExtension.value(task, Extensions.REVIEW_DUE) instanceof DateType day && day.hasValue() ? day : null;
    }

    static Reference reference(Task task) {
        return new Reference(task.getIdElement().toUnqualifiedVersionless());
    }

    static void add(ParametersParameterComponent to, String name, @Nullable Type value) {
        if (value != null) {
            to.addPart().setName(name).setValue(value);
        }
    }
}
