package goldthread.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.chronology.ChronologyQuestion.Place;
import goldthread.store.OperationInput;
import goldthread.terminology.ChronologyCategory;
import java.time.Instant;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChronologyInputTest {

    private static ChronologyInput of(String... namesAndValues) {
        SystemRequestDetails request = new SystemRequestDetails();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.addParameter(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return ChronologyInput.of(OperationInput.of(request, ChronologyInput.PARAMETERS));
    }

    @Test
    void without_parameters_it_asks_for_the_newest_fifty_of_everything() {
        assertThat(of().question()).isEqualTo(new ChronologyQuestion(null, null, Set.of(), Set.of(), true, 50, null));
        assertThat(of().isDocument()).isFalse();
    }

    @Test
    void a_document_is_asked_for_as_a_whole() {
        assertThat(of("format", "document").question().count()).isEqualTo(1000);
        assertThat(of("format", "document", "_count", "1000").question().count())
                .isEqualTo(1000);
    }

    @Test
    void it_reads_the_span_the_filters_the_order_and_the_size_of_a_page() {
        ChronologyQuestion question = of(
                        "start",
                        "2026-01",
                        "end",
                        "2026-03-04",
                        "agency",
                        "Organization/1",
                        "category",
                        "crisis",
                        "order",
                        "asc",
                        "_count",
                        "100",
                        "format",
                        "document")
                .question();

        assertThat(question.start()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(question.end()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(question.agencies()).containsExactly("Organization/1");
        assertThat(question.categories()).containsExactly(ChronologyCategory.CRISIS);
        assertThat(question.newestFirst()).isFalse();
        assertThat(question.count()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "start, soon, bad-grammar",
        "agency, Riverside CAMHS, bad-grammar",
        "agency, Patient/1, bad-grammar",
        "agency, |X99902, bad-grammar",
        "category, gossip, bad-grammar",
        "order, newest, bad-grammar",
        "_count, 0, bad-grammar",
        "_count, -1, bad-grammar",
        "_count, many, bad-grammar",
        "_count, 101, count-too-large",
        "_count, 99999999999, bad-grammar",
        "format, pdf, bad-grammar",
        "sort, date, unknown-parameter"
    })
    void what_can_not_be_read_is_refused_by_name_of_the_rule(String name, String value, String rule) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> of(name, value))
                .satisfies(refusal -> assertThat(((OperationOutcome) refusal.getOperationOutcome())
                                .getIssueFirstRep()
                                .getDetails()
                                .getCodingFirstRep()
                                .getCode())
                        .isEqualTo(rule));
    }

    @Test
    void a_span_that_runs_backwards_is_refused() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> of("start", "2026-03-05", "end", "2026-03-04"));
        assertThat(of("start", "2026-03-04", "end", "2026-03-04").question().start())
                .isNotNull();
    }

    @Test
    void a_page_carries_its_question() {
        assertThat(of("page", "token", "format", "document").page()).contains("token");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> of("page", "token", "category", "crisis"));
    }

    @Test
    void a_question_comes_back_from_its_page_as_it_was() {
        ChronologyQuestion question = new ChronologyQuestion(
                        Instant.parse("2026-01-01T00:00:00Z"),
                        null,
                        Set.of("https://example.org|E9"),
                        Set.of(ChronologyCategory.CRISIS, ChronologyCategory.TEAM),
                        false,
                        7,
                        null)
                .goingOnAfter(new Place(Instant.parse("2026-03-04T10:00:00.123456Z"), 42, -7));

        assertThat(QuestionText.read(QuestionText.write(question))).isEqualTo(question);
    }
}
