package goldthread.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.FhirAnswer;
import goldthread.web.RecordRefusal;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.junit.jupiter.api.Test;

final class FormSenderTest {

    @Test
    void what_somebody_may_not_record_is_said_of_the_whole_form() {
        assertThat(FormSender.mistakes(RecordRefusal.notThere(), fault -> "words"))
                .containsOnlyKeys("")
                .extractingByKey("")
                .asString()
                .contains("You may not record this", "Nothing was saved");
    }

    @Test
    void a_rule_is_said_in_plain_words_where_there_are_some() {
        assertThat(PlainRule.of("cypmh-risk-2", "give an ext-information-source"))
                .doesNotContain("ext-");
        assertThat(PlainRule.of("another", "What is wrong.")).isEqualTo("What is wrong.");
    }

    @Test
    void what_each_of_several_records_warns_of_is_told_once() {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue().setSeverity(IssueSeverity.WARNING).setDiagnostics("Think of it.");
        outcome.addIssue().setSeverity(IssueSeverity.INFORMATION).setDiagnostics("Stored.");
        Bundle several = new Bundle();
        several.addEntry().getResponse().setOutcome(outcome);
        several.addEntry().getResponse().setOutcome(outcome.copy());
        several.addEntry().getResponse().setStatus("201");

        assertThat(FormSender.warnings(new FhirAnswer(several, null))).containsExactly("Think of it.");
        assertThat(FormSender.warnings(new FhirAnswer(outcome, null))).containsExactly("Think of it.");
    }
}
