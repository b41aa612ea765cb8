package goldthread.web.wish;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Wish;
import goldthread.terminology.WishesResponse;
import goldthread.web.form.Option;
import goldthread.web.form.Readership;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.form.WrittenForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

final class WishFormsTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<Option> PEOPLE =
            List.of(new Option("Patient/c", "The child", ""), new Option("Practitioner/me", "You", ""));

    private final Readership readership = WrittenForms.readership(FHIR);
    private final WishForm form = new WishForm(FHIR, readership);
    private final WishAnswer answer = new WishAnswer(FHIR);

    @Test
    void a_wish_is_kept_word_for_word_with_who_said_it_when_how_and_for_whom() {
        Observation wish = form.observation(
                "c",
                WrittenForms.typed(
                        "words",
                        " The same person every time. ",
                        "language",
                        "pl",
                        "by",
                        "Patient/c",
                        "how",
                        "alone",
                        "level",
                        "R",
                        "marks",
                        "share-education",
                        "said-day",
                        "3",
                        "said-month",
                        "11",
                        "said-year",
                        "2026",
                        "evidence",
                        "School says so, too."));

        assertThat(Wish.of(wish)).hasValueSatisfying(said -> {
            assertThat(said.words()).contains("The same person every time.");
            assertThat(said.saidOn().orElseThrow().getValueAsString()).isEqualTo("2026-11-03");
            assertThat(said.saidBy())
                    .singleElement()
                    .satisfies(by -> assertThat(by.getReference()).isEqualTo("Patient/c"));
            assertThat(said.method().getCodingFirstRep().getCode()).isEqualTo("alone");
        });
        assertThat(wish.getLanguage()).isEqualTo("pl");
        assertThat(wish.getMeta().getSecurity()).extracting("code").containsExactly("R", "share-education");
        assertThat(FHIR.newJsonParser().encodeResourceToString(wish))
                .contains("cypmh-wishes", "ext-consistency-with-other-evidence", "School says so, too.");
    }

    @Test
    void a_language_that_is_not_among_them_is_not_guessed() {
        assertThat(form.observation("c", WrittenForms.typed("language", "other"))
                        .hasLanguage())
                .isFalse();
    }

    @Test
    void the_form_lacks_words_the_way_it_was_told_and_who_may_read_it() {
        assertThat(form.sheet(PEOPLE).lacks(Typed.nothing(), TODAY))
                .containsOnlyKeys("words", "language", "said", "by", "how", "level");
    }

    @Test
    void what_is_not_done_has_a_reason_and_was_explained() {
        Sheet sheet = answer.sheet(PEOPLE);

        assertThat(answer.lacks(sheet, Typed.nothing(), TODAY)).containsOnlyKeys("acted");
        assertThat(answer.lacks(sheet, WrittenForms.typed("acted", "not-acted-on"), TODAY))
                .containsOnlyKeys("why", "explained", "by");
        assertThat(answer.lacks(sheet, WrittenForms.typed("acted", "being-considered"), TODAY))
                .containsExactly(Map.entry("decide", "Enter the day by which it is decided"));
        assertThat(answer.lacks(sheet, WrittenForms.typed("acted", "acted-on"), TODAY))
                .isEmpty();
    }

    @Test
    void nobody_explains_it_to_themselves() {
        assertThat(answer.sheet(PEOPLE)
                        .only(WrittenForms.typed("by", "Patient/c"))
                        .text("by"))
                .isEmpty();
    }

    @Test
    void an_answer_takes_the_place_of_the_one_before_and_leaves_the_words() {
        Observation wish = form.observation("c", WrittenForms.typed("words", "The same person."));
        answer.into(
                wish,
                WrittenForms.typed(
                        "acted", "being-considered", "decide-day", "1", "decide-month", "12", "decide-year", "2026"));
        assertThat(Wish.of(wish).orElseThrow().isAnswered()).isFalse();
        answer.into(
                wish,
                WrittenForms.typed(
                        "acted",
                        "partly-acted-on",
                        "why",
                        "not-available",
                        "words",
                        "Tom is away.",
                        "by",
                        "Practitioner/me",
                        "explained-day",
                        "22",
                        "explained-month",
                        "11",
                        "explained-year",
                        "2026"));

        Wish said = Wish.of(wish).orElseThrow();
        assertThat(said.response()).contains(WishesResponse.PARTLY_ACTED_ON);
        assertThat(said.reasons()).hasSize(2);
        assertThat(said.explainedOn().orElseThrow().getValueAsString()).isEqualTo("2026-11-22");
        assertThat(said.explainedBy().orElseThrow().getReference()).isEqualTo("Practitioner/me");
        assertThat(said.decideBy()).isEmpty();
        assertThat(said.words()).contains("The same person.");
        assertThat(wish.getExtension()).hasSize(1);
    }
}
