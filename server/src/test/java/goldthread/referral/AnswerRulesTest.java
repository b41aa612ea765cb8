package goldthread.referral;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.ReferralOutcome;
import goldthread.terminology.SupportOutput;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each answer that lacks something is refused for exactly that; the same answer with it isn't. */
final class AnswerRulesTest {

    private static final Consumer<Task> REASON = task -> task.setStatusReason(new CodeableConcept(
            new Coding().setSystem(CodeSystems.REJECTION_REASON).setCode("capacity")));
    private static final Consumer<Task> REVIEW =
            task -> task.addExtension(new Extension(Extensions.REVIEW_DUE, new DateType("2026-12-01")));
    private static final Consumer<Task> NO_DAY =
            task -> task.addExtension(new Extension(Extensions.REVIEW_DUE, new DateType()));
    private static final Consumer<Task> ADVICE = part(SupportOutput.ADVICE);
    private static final Consumer<Task> INTERIM = part(SupportOutput.INTERIM_SUPPORT);
    private static final Consumer<Task> NOTHING = part(SupportOutput.NO_ALTERNATIVE_AVAILABLE);
    private static final Consumer<Task> WAITING =
            task -> task.setBusinessStatus(new CodeableConcept(ReferralBusinessStatus.ON_WAITING_LIST.coding()));

    private static Consumer<Task> part(SupportOutput part) {
        return task ->
                task.addOutput().setType(new CodeableConcept(part.coding())).setValue(new StringType("x"));
    }

    private static Consumer<Task> outcome(ReferralOutcome outcome) {
        return task -> task.addOutput()
                .setType(new CodeableConcept(SupportOutput.REFERRAL_OUTCOME.coding()))
                .setValue(new CodeableConcept(outcome.coding()));
    }

    static Stream<Arguments> answers() {
        Consumer<Task> nothingMore = outcome(ReferralOutcome.NO_FURTHER_ACTION);
        return Stream.of(
                Arguments.of(TaskStatus.REQUESTED, List.of(), List.of()),
                Arguments.of(TaskStatus.REJECTED, List.of(), List.of("Task.statusReason", "Task.output")),
                Arguments.of(TaskStatus.REJECTED, List.of(REASON), List.of("Task.output")),
                Arguments.of(TaskStatus.REJECTED, List.of(ADVICE), List.of("Task.statusReason")),
                Arguments.of(TaskStatus.REJECTED, List.of(REASON, INTERIM), List.of("Task.output")),
                Arguments.of(TaskStatus.REJECTED, List.of(REASON, ADVICE), List.of()),
                Arguments.of(TaskStatus.REJECTED, List.of(REASON, NOTHING), List.of()),
                Arguments.of(TaskStatus.REJECTED, List.of(REASON, part(SupportOutput.ALTERNATIVE_SUPPORT)), List.of()),
                Arguments.of(TaskStatus.ONHOLD, List.of(REASON, NO_DAY), List.of("Task.extension")),
                Arguments.of(TaskStatus.COMPLETED, List.of(), List.of("Task.output")),
                Arguments.of(TaskStatus.COMPLETED, List.of(outcome(ReferralOutcome.ADVICE_GIVEN)), List.of()),
                Arguments.of(TaskStatus.COMPLETED, List.of(nothingMore), List.of("Task.statusReason")),
                Arguments.of(TaskStatus.COMPLETED, List.of(nothingMore, REASON), List.of()),
                Arguments.of(
                        TaskStatus.COMPLETED,
                        List.of(outcome(ReferralOutcome.NOT_ASSESSED)),
                        List.of("Task.statusReason")),
                Arguments.of(TaskStatus.ONHOLD, List.of(), List.of("Task.statusReason", "Task.extension")),
                Arguments.of(TaskStatus.ONHOLD, List.of(REASON, REVIEW), List.of()),
                Arguments.of(TaskStatus.ACCEPTED, List.of(WAITING), List.of("Task.output", "Task.extension")),
                Arguments.of(TaskStatus.ACCEPTED, List.of(WAITING, INTERIM), List.of("Task.extension")),
                Arguments.of(TaskStatus.ACCEPTED, List.of(WAITING, INTERIM, REVIEW), List.of()),
                Arguments.of(TaskStatus.ACCEPTED, List.of(WAITING, NOTHING, REVIEW), List.of()),
                Arguments.of(TaskStatus.CANCELLED, List.of(), List.of("Task.statusReason")),
                Arguments.of(TaskStatus.FAILED, List.of(), List.of("Task.statusReason")),
                Arguments.of(TaskStatus.FAILED, List.of(REASON), List.of()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_carries_what_helps(TaskStatus state, List<Consumer<Task>> carried, List<String> lacking) {
        Task task = new Task().setStatus(state);
        task.setFocus(new Reference("ServiceRequest/r"));
        carried.forEach(part -> part.accept(task));

        assertThat(AnswerRules.findings(new ReferralTask(task)))
                .allSatisfy(issue -> assertThat(
                                issue.getDetails().getCodingFirstRep().getCode())
                        .isEqualTo("answer-incomplete"));
        assertThat(AnswerRules.findings(new ReferralTask(task)))
                .extracting(issue -> issue.getExpression().get(0).getValue())
                .containsExactlyElementsOf(lacking);
    }
}
