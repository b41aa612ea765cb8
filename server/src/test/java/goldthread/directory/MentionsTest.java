package goldthread.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    private static final Pattern SLOW = Pattern.compile("\"((?:Organization|PractitionerRole|Practitioner"
            + "|HealthcareService|Location|RelatedPerson)/[A-Za-z0-9.-]{1,64})[\"/]");
    private static final String[] PIECES = {
        "\"",
        "/",
        "Organization",
        "Practitioner",
        "PractitionerRole",
        "HealthcareService",
        "Location",
        "RelatedPerson",
        "Patient",
        "a1",
        "-",
        ".",
        "_",
        ":",
        "https:",
        "X".repeat(63),
        "\\\"",
        " ",
        "Role"
    };

    private static Set<String> slowly(String json) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = SLOW.matcher(json);
        for (int from = 0; matcher.find(from); from = matcher.end() - 1) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void whoever_is_named_is_found_with_and_without_a_version() {
        assertThat(Mentions.in("{\"a\":{\"reference\":\"Practitioner/1\"},\"b\":\"Organization/x-2/_history/3\","
                        + "\"c\":\"https://a.example/Location/4\",\"d\":\"see Location/5\"}"))
                .containsExactly("Organization/x-2", "Practitioner/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Patient/1\"", "\"Location/\"", "\"Location/1", "/", "Location/1\"", "\"Location/a_b\""})
    void what_names_nobody_is_passed_over(String json) {
        assertThat(Mentions.in(json)).isEmpty();
    }

    @Test
    void an_id_is_no_longer_than_ids_are() {
        assertThat(Mentions.in("\"Location/" + "a".repeat(64) + "\"")).hasSize(1);
        assertThat(Mentions.in("\"Location/" + "a".repeat(65) + "\"")).isEmpty();
    }

    @Test
    void it_finds_what_a_regular_expression_finds() {
        Random random = new Random(7);
        for (int text = 0; text < 20_000; text++) {
            StringBuilder json = new StringBuilder();
            for (int piece = random.nextInt(14); piece >= 0; piece--) {
                json.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(Mentions.in(json.toString())).as(json.toString()).isEqualTo(slowly(json.toString()));
        }
    }
}
