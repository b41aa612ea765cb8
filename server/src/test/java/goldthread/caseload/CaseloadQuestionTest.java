package goldthread.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.caseload.CaseloadChild.Place;
import goldthread.store.OperationInput;
import java.time.Instant;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseloadQuestionTest {

    private static final Place PLACE =
            new Place(2, Instant.parse("2026-11-24T12:00:00.001Z"), "thorne mia rose", "x-1");

    private static CaseloadQuestion of(String... namesAndValues) {
        SystemRequestDetails request = new SystemRequestDetails();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.addParameter(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return CaseloadQuestion.of(
                OperationInput.of(request, CaseloadQuestion.PARAMETERS),
                token -> new CaseloadQuestion(7, PLACE).text());
    }

    @Test
    void without_parameters_it_asks_for_the_first_fifty() {
        assertThat(of()).isEqualTo(new CaseloadQuestion(50, null));
        assertThat(of("_count", "200")).isEqualTo(new CaseloadQuestion(200, null));
    }

    @Test
    void a_page_brings_its_question() {
        assertThat(of("page", "sealed")).isEqualTo(new CaseloadQuestion(7, PLACE));
    }

    @Test
    void a_place_survives_its_text_also_without_a_name_or_a_next_due() {
        Place bare = new Place(0, Instant.MAX, "", "x");

        assertThat(CaseloadQuestion.read(new CaseloadQuestion(1, bare).text()))
                .isEqualTo(new CaseloadQuestion(1, bare));
    }

    @ParameterizedTest
    @CsvSource({
        "0, bad-grammar",
        "-1, bad-grammar",
        "x, bad-grammar",
        "201, count-too-large",
        "99999999, count-too-large"
    })
    void a_page_has_one_to_two_hundred_children(String count, String rule) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> of("_count", count))
                .satisfies(refused -> assertThat(rule(refused)).isEqualTo(rule));
    }

    @Test
    void beside_a_page_nothing_else_can_stand() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> of("page", "sealed", "_count", "5"))
                .satisfies(refused -> assertThat(rule(refused)).isEqualTo("bad-grammar"));
    }

    @Test
    void a_first_page_has_no_token() {
        CaseloadQuestion first = new CaseloadQuestion(50, null);

        assertThatThrownBy(first::text).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new CaseloadQuestion(201, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String rule(InvalidRequestException refused) {
        return ((OperationOutcome) refused.getOperationOutcome())
                .getIssueFirstRep()
                .getDetails()
                .getCodingFirstRep()
                .getCode();
    }
}
