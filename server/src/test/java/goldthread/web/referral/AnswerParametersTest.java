package goldthread.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.Choice;
import goldthread.web.form.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;

final class AnswerParametersTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final AnswerChoices CHOICES = new AnswerChoices(FHIR);

    @Test
    void turning_down_says_why_and_what_else_there_is() {
        Map<String, List<String>> sent = new HashMap<>(Map.of(
                "reason", List.of("below-threshold"),
                "support", List.of("helpline", "drop-in"),
                "words", List.of(" The youth club "),
                "advice", List.of("Ask again in spring")));
        sent.put("nothing", List.of(""));

        assertThat(json(AnswerParameters.of(Answer.REJECT, new Typed(sent), CHOICES)))
                .contains("\"name\":\"reason\"", "rejection-reason\",\"code\":\"below-threshold\"")
                .contains("\"code\":\"drop-in\"", "\"code\":\"helpline\"", "\"valueString\":\"The youth club\"")
                .contains("{\"name\":\"advice\",\"valueString\":\"Ask again in spring\"}")
                .doesNotContain("nothingAvailable", "interimSupport");
    }

    @Test
    void waiting_says_what_helps_meanwhile_and_until_when() {
        Typed typed = MistakesTest.typed(
                "support", "helpline", "review-day", "1", "review-month", "2", "review-year", "2027", "note", "Soon");

        assertThat(json(AnswerParameters.of(Answer.WAIT_LIST, typed, CHOICES)))
                .contains("\"name\":\"interimSupport\"", "{\"name\":\"reviewBy\",\"valueDate\":\"2027-02-01\"}")
                .contains("{\"name\":\"note\",\"valueString\":\"Soon\"}");
    }

    @Test
    void an_end_without_more_says_why_in_words() {
        Typed typed = MistakesTest.typed("outcome", "no-further-action", "why", "She is well again");

        assertThat(json(AnswerParameters.of(Answer.COMPLETE, typed, CHOICES)))
                .contains("referral-outcome\",\"code\":\"no-further-action\"")
                .contains("{\"name\":\"reason\",\"valueCodeableConcept\":{\"text\":\"She is well again\"}}");
    }

    @Test
    void what_a_step_does_not_ask_for_is_not_sent_and_no_code_that_was_not_offered() {
        Typed typed = MistakesTest.typed("reason", "invented", "owner", "Organization/1", "information", "x");

        assertThat(AnswerParameters.of(Answer.ACCEPT, typed, CHOICES).isEmpty()).isTrue();
        assertThat(AnswerParameters.of(Answer.CANCEL, typed, CHOICES).isEmpty()).isTrue();
    }

    @Test
    void what_was_accepted_is_turned_down_after_assessment_only() {
        assertThat(CHOICES.reasons(Answer.REJECT, true))
                .extracting(Choice::code)
                .containsExactly("after-assessment");
        assertThat(CHOICES.reasons(Answer.REJECT, false)).hasSize(13);
        assertThat(CHOICES.reasons(Answer.CANCEL, true))
                .extracting(Choice::code)
                .contains("moved-away");
    }

    private static String json(Parameters parameters) {
        return FHIR.newJsonParser().encodeResourceToString(parameters);
    }
}
