package goldthread.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.FhirRequest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StoryChoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void at_first_it_is_the_last_ninety_days() {
        StoryChoice choice = choice(Map.of());

        assertThat(choice).isEqualTo(new StoryChoice("2026-08-25", "", "", "", false, false));
        assertThat(choice.isNarrowed()).isFalse();
        FhirRequest asked = choice.asked("1");
        assertThat(asked.path()).isEqualTo("/Patient/1/$chronology");
        assertThat(asked.query()).contains("order=desc", "start=2026-08-25").doesNotContain("_count", "agency");
    }

    @Test
    void an_empty_first_day_is_the_beginning() {
        assertThat(choice(Map.of("from", "")).asked("1").query()).isEqualTo("order=desc");
    }

    @Test
    void every_choice_stands_in_the_address_and_in_the_question() {
        StoryChoice choice = choice(Map.of(
                "from", "2026-01-01",
                "to", "2026-03-31",
                "agency", "Organization/cd488a56",
                "category", "crisis",
                "order", "asc",
                "show", "major"));

        assertThat(choice.address("1"))
                .isEqualTo("/children/1/chronology?from=2026-01-01&to=2026-03-31&agency=Organization/cd488a56"
                        + "&category=crisis&order=asc&show=major");
        assertThat(choice.asked("1").query())
                .contains("start=2026-01-01", "end=2026-03-31", "category=crisis", "order=asc", "_count=100")
                .contains("agency=Organization%2Fcd488a56");
        assertThat(choice.isNarrowed()).isTrue();
        assertThat(choice.words(Map.of("crisis", "Crisis"), Map.of("Organization/cd488a56", "Weir Lane School")))
                .containsExactly("only major events", "recorded by Weir Lane School", "of kind “Crisis”");
        assertThat(choice.ofEverybody().isNarrowed()).isFalse();
        assertThat(choice.ofAll().address("1")).contains("from=&").doesNotContain("to=");
    }

    /** Such as a name that somebody wrote into the address. */
    @Test
    void what_is_no_code_and_no_id_is_passed_over() {
        StoryChoice choice = choice(Map.of("agency", "Weir Lane", "category", "none", "order", "x", "show", "y"));

        assertThat(choice.isNarrowed()).isFalse();
        assertThat(choice.address("1")).isEqualTo("/children/1/chronology?from=2026-08-25");
    }

    @Test
    void a_period_that_is_none_is_said_at_its_field() {
        assertThat(choice(Map.of("from", "3/3/26", "to", "2026-02-30")).errors())
                .containsOnlyKeys("from", "to");
        assertThat(choice(Map.of("from", "2026-03-02", "to", "2026-03-01")).errors())
                .containsExactly(Map.entry("to", "The last day must not be before the first day"));
        assertThat(choice(Map.of("from", "2026-03-01", "to", "2026-03-01")).errors())
                .isEmpty();
    }

    private static StoryChoice choice(Map<String, String> given) {
        return StoryChoice.of(given::get, TODAY);
    }
}
