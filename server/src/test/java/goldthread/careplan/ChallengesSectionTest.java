package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.EscalationOutcome;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.SupportOutput;
import goldthread.terminology.TaskCode;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class ChallengesSectionTest {

    private static Task concern(String id, EscalationStage stage, String due) {
        Task task = withId(new Task(), "Task/" + id).setStatus(TaskStatus.REQUESTED);
        task.addExtension(Extensions.ESCALATION_STAGE, code(stage));
        task.setCode(code(TaskCode.CONCERN_ESCALATION))
                .setDescription("School still sees it.")
                .setReasonReference(new Reference("EpisodeOfCare/camhs"))
                .setRequester(RecordBuilder.SCHOOL)
                .setOwner(RecordBuilder.CLINICIAN)
                .setAuthoredOnElement(new DateTimeType("2026-05-11"));
        task.getRestriction().getPeriod().setEndElement(new DateTimeType(due));
        return task;
    }

    private static List<Statement> on(String day, Task... concerns) {
        return ChallengesSection.of(new RecordBuilder().add(concerns).on(day)).statements();
    }

    @Test
    void the_highest_stage_comes_first_with_who_answers_by_when() {
        assertThat(on(
                        "2026-05-13",
                        concern("one", EscalationStage.STAGE_1, "2026-05-13"),
                        concern("two", EscalationStage.STAGE_3, "2026-05-20")))
                .extracting(Statement::cells)
                .containsExactly(
                        List.of(
                                "An involvement, its beginning or its end",
                                "School still sees it.",
                                "Stage 3: heads of service",
                                "Maja Lindqvist",
                                "20-May-2026",
                                ""),
                        List.of(
                                "An involvement, its beginning or its end",
                                "School still sees it.",
                                "Stage 1: between the two",
                                "Maja Lindqvist",
                                "13-May-2026",
                                ""));
    }

    @Test
    void what_nobody_has_answered_is_marked_and_what_was_answered_stays_until_it_is_settled() {
        Task answered = concern("one", EscalationStage.STAGE_1, "2026-05-13");
        answered.addOutput(new TaskOutputComponent()
                .setType(code(SupportOutput.RESOLUTION))
                .setValue(code(EscalationOutcome.DECISION_UPHELD)));

        assertThat(on("2026-05-20", concern("two", EscalationStage.STAGE_1, "2026-05-13"))
                        .get(0)
                        .marks())
                .containsExactlyInAnyOrder(Mark.UNANSWERED, Mark.OVERDUE);
        assertThat(on("2026-05-20", answered)).singleElement().satisfies(line -> {
            assertThat(line.marks()).isEmpty();
            assertThat(line.cells().get(5)).isEqualTo("Decision upheld");
        });
        assertThat(on("2026-05-20", answered.setStatus(TaskStatus.COMPLETED))).isEmpty();
    }

    @Test
    void a_concern_whose_words_are_kept_back_still_stands_there() {
        Task silent = concern("one", EscalationStage.STAGE_1, "2026-05-13");
        silent.setDescriptionElement(new StringType());
        silent.getDescriptionElement()
                .addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("masked"));

        assertThat(on("2026-05-12", silent))
                .singleElement()
                .satisfies(line -> assertThat(line.cells().get(1)).isEmpty());
    }

    @Test
    void an_alarm_of_the_server_challenges_nothing() {
        assertThat(on(
                        "2026-05-13",
                        concern("one", EscalationStage.STAGE_2, "2026-05-13").setReasonReference(null)))
                .isEmpty();
    }
}
