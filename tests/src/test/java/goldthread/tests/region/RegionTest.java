package goldthread.tests.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate END = LocalDate.of(2026, 9, 30);
    private static final Region REGION = Region.of(1, 3, END, LocalDate.of(2026, 11, 1));
    private static final int CHILDREN = 300;

    @Test
    void the_same_seed_tells_the_same_stories_and_another_seed_others() {
        Region other = Region.of(2, 3, END, REGION.asOf());
        assertThat(REGION.lives(0, 40).toList())
                .isEqualTo(Region.of(1, 3, END, REGION.asOf()).lives(0, 40).toList());
        assertThat(REGION.life(7)).isEqualTo(REGION.lives(7, 8).findFirst().orElseThrow());
        assertThat(other.life(7)).isNotEqualTo(REGION.life(7));
    }

    @Test
    void each_child_has_an_nhs_number_of_the_range_that_is_given_to_nobody() {
        Set<String> numbers = IntStream.of(0, 1, 2, 500, Region.MOST - 1)
                .mapToObj(child -> entries(REGION.life(child))
                        .get(0)
                        .at("/resource/identifier/0/value")
                        .asText())
                .collect(Collectors.toSet());
        assertThat(numbers).hasSize(5).allMatch(number -> number.startsWith("999") && isValid(number));
        assertThatThrownBy(() -> REGION.life(Region.MOST)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isValid(String number) {
        int sum = IntStream.range(0, 9)
                .map(at -> (number.charAt(at) - '0') * (10 - at))
                .sum();
        return number.length() == 10 && (11 - sum % 11) % 11 == number.charAt(9) - '0';
    }

    @Test
    void whatever_happens_happens_while_it_is_simulated() {
        assertThat(REGION.lives(0, CHILDREN)
                        .flatMap(life -> life.facts().stream())
                        .flatMap(fact -> fact.day().stream()))
                .allMatch(day -> !day.isBefore(REGION.start()) && !day.isAfter(END));
    }

    @Test
    void each_measure_and_each_of_its_parts_happens_to_some() {
        Set<String> happened = new HashSet<>();
        REGION.lives(0, CHILDREN).flatMap(life -> life.facts().stream()).forEach(fact -> {
            fact.parts().forEach((table, part) -> happened.add(fact.measure() + " " + part));
            fact.groups().forEach(group -> happened.add(fact.measure() + " " + group));
        });
        for (String measure : Check.MEASURES) {
            assertThat(happened).as(measure).contains(measure + " looked-after");
        }
        assertThat(happened)
                .contains(
                        "referrals-asked repeated-request",
                        "referrals-asked source-justice",
                        "time-to-answer turned-down",
                        "time-to-answer answered-at-once",
                        "time-to-answer nothing-offered",
                        "time-to-answer within-year",
                        "waiting-now overdue",
                        "not-brought was-not-brought",
                        "child-heard view-explained",
                        "mental-health-reviewed not-met",
                        "moves placement",
                        "moves school",
                        "plans-due in-time",
                        "first-contact source-justice",
                        "turned-down-because capacity",
                        "help-not-given staff-shortage",
                        "after-absence safeguarding-answered",
                        "after-absence seen-since",
                        "after-absence tried-again",
                        "after-absence booked-again",
                        "after-absence other-step",
                        "after-absence nothing-recorded",
                        "unsuitable-settings unregistered-placement",
                        "wishes-answered not-acted-on",
                        "wishes-answered wish-explained",
                        "wishes-answered wish-overdue",
                        "carers-supported need-recorded",
                        "carers-supported support-asked",
                        "carers-supported support-given",
                        "carers-supported support-turned-down",
                        "carers-supported kinship-carer",
                        "experience upper-third",
                        "experience self",
                        "outcome-change improved",
                        "outcome-change no-change",
                        "outcome-change deteriorated",
                        "outcome-change not-known",
                        "recorded-in-time later-than-day");
    }

    @Test
    void the_last_referral_before_the_first_contact_counts_and_none_after_it() {
        LocalDate seen = LocalDate.of(2026, 5, 4);
        assertThat(firstContact(seen, seen.minusDays(30), seen.minusDays(8), seen.plusDays(1)))
                .isEqualTo(Map.of("source", "2", "time", "within-four-weeks"));
        assertThat(firstContact(seen, seen)).isEqualTo(Map.of("source", "1", "time", "within-week"));
        assertThat(firstContact(seen, seen.plusDays(1))).isEmpty();
    }

    private static Map<String, String> firstContact(LocalDate seen, LocalDate... asked) {
        Journey journey = new Journey();
        IntStream.range(0, asked.length).forEach(number -> journey.asked(asked[number], "" + (number + 1)));
        journey.seen(Agency.TRUST, seen.plusDays(20));
        journey.seen(Agency.TRUST, seen);
        Telling telling = new Telling(REGION, 0);
        journey.tell(telling);
        return telling.life().facts().get(0).parts();
    }

    @Test
    void whatever_a_sending_names_was_sent_before_or_is_in_it() {
        Set<String> directory = RegionDirectory.entries().stream()
                .map(entry -> RegionDirectory.urn(entry.identifier()))
                .collect(Collectors.toSet());
        REGION.lives(0, CHILDREN).forEach(life -> {
            Set<String> known = new HashSet<>(directory);
            for (Sending sending : life.sendings()) {
                entries(sending)
                        .forEach(entry -> known.add(entry.path("fullUrl").asText()));
                assertThat(named(sending.bundle())).isSubsetOf(known);
            }
        });
    }

    private static Set<String> named(String bundle) {
        return java.util.regex.Pattern.compile("urn:uuid:[0-9a-f-]{36}")
                .matcher(bundle)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> entries(Life life) {
        return life.sendings().stream()
                .flatMap(sending -> entries(sending).stream())
                .toList();
    }

    private static List<JsonNode> entries(Sending sending) {
        try {
            List<JsonNode> entries = new java.util.ArrayList<>();
            JSON.readTree(sending.bundle()).path("entry").forEach(entries::add);
            return entries;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
