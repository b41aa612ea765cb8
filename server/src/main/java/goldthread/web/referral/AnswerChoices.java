package goldthread.web.referral;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.Choice;
import goldthread.web.ConditionalOnPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** The codes among which somebody chooses who answers a referral, in the words of their value sets. */
@Component
@ConditionalOnPages
class AnswerChoices {

    private final List<Choice> rejection;
    private final List<Choice> cancellation;
    private final List<Choice> outcomes;
    private final List<Choice> supports;

    AnswerChoices(FhirContext fhir) {
        rejection = Choice.of(fhir, "rejection-reason");
        cancellation = Choice.of(fhir, "cancellation-reason");
        outcomes = Choice.of(fhir, "referral-outcome");
        supports = Choice.of(fhir, "support-kind");
    }

    List<Choice> reasons(Answer answer) {
        return answer == Answer.CANCEL ? cancellation : rejection;
    }

    /** What was accepted is turned down only after it was assessed. */
    List<Choice> reasons(Answer answer, boolean accepted) {
        return reasons(answer).stream()
                .filter(reason ->
                        answer != Answer.REJECT || !accepted || reason.code().equals("after-assessment"))
                .toList();
    }

    List<Choice> outcomes() {
        return outcomes;
    }

    List<Choice> supports() {
        return supports;
    }
}
