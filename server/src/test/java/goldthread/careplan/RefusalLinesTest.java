package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.TaskCode;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class RefusalLinesTest {

    private static Consent answer(String id, ConsentState state, DecisionKind kind, Reference who) {
        Consent consent = withId(new Consent(), "Consent/" + id).setStatus(state);
        consent.addExtension(Extensions.DECISION, code(kind).setText("Medication for sleep"));
        consent.setDateTimeElement(new DateTimeType("2026-05-04"));
        consent.addPerformer(who);
        return consent;
    }

    private static List<Statement> on(String day, RecordBuilder record) {
        return RefusalLines.of(record.on(day));
    }

    @Test
    void a_refusal_stands_beside_who_agreed_to_the_same() {
        Consent refused = answer("no", ConsentState.REJECTED, DecisionKind.TREATMENT, RecordBuilder.MOTHER);
        refused.addExtension(Extensions.REFUSAL_REASON, new StringType("She is too young for tablets."));
        RecordBuilder record = new RecordBuilder()
                .add(refused, answer("yes", ConsentState.ACTIVE, DecisionKind.TREATMENT, RecordBuilder.CHILD));

        assertThat(on("2026-06-01", record)).singleElement().satisfies(line -> {
            assertThat(line.cells().get(0)).isEqualTo("Medication for sleep");
            assertThat(line.cells().get(2)).isEqualTo("She is too young for tablets.");
            assertThat(line.cells().get(3)).isEqualTo("the child");
            assertThat(line.cells().get(4)).startsWith("not begun; a second opinion");
        });
        assertThat(on("2026-05-03", record)).isEmpty();
    }

    @Test
    void what_is_done_about_it_is_said() {
        Task opinion = withId(new Task(), "Task/opinion").setStatus(TaskStatus.REQUESTED);
        opinion.setCode(code(TaskCode.SECOND_OPINION)).setFocus(new Reference("Consent/no"));
        RecordBuilder record = new RecordBuilder()
                .add(answer("no", ConsentState.REJECTED, DecisionKind.TREATMENT, RecordBuilder.MOTHER), opinion);

        assertThat(on("2026-06-01", record)).singleElement().satisfies(line -> {
            assertThat(line.cells().get(2)).isEqualTo("not recorded");
            assertThat(line.cells().get(3)).isEqualTo("nobody recorded");
            assertThat(line.cells().get(4)).startsWith("Second opinion: ");
        });
    }

    @Test
    void agreement_alone_and_other_decisions_are_no_refusal_of_treatment() {
        assertThat(on(
                        "2026-06-01",
                        new RecordBuilder()
                                .add(
                                        answer(
                                                "yes",
                                                ConsentState.ACTIVE,
                                                DecisionKind.TREATMENT,
                                                RecordBuilder.MOTHER),
                                        answer(
                                                "share",
                                                ConsentState.REJECTED,
                                                DecisionKind.INFORMATION_SHARING,
                                                RecordBuilder.MOTHER),
                                        answer(
                                                "old",
                                                ConsentState.INACTIVE,
                                                DecisionKind.TREATMENT,
                                                RecordBuilder.MOTHER))))
                .isEmpty();
    }
}
