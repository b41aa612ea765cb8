package goldthread.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.caseload.CaseloadChild.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static Identity of(String members) {
        return Identity.of(Children.entry("p", members));
    }

    @Test
    void an_entry_says_who_the_child_is() {
        Identity identity = of("""
            "identifier":[{"system":"urn:local","value":"7"},
              {"extension":[{"url":"urn:x","valueCode":"01"}],"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018"}],
            "name":[{"use":"official","family":"Thorne","given":["Mia",null,"Rose"],"prefix":["Miss"]}],
            "birthDate":"2012-05"
            """);

        assertThat(identity.name()
                        .orElseThrow()
                        .equalsDeep(new HumanName()
                                .setUse(HumanName.NameUse.OFFICIAL)
                                .setFamily("Thorne")
                                .addGiven("Mia")
                                .addGiven("Rose")
                                .addPrefix("Miss")))
                .isTrue();
        assertThat(identity.birthDate().orElseThrow().equalsDeep(new DateType("2012-05")))
                .isTrue();
        assertThat(identity.nhsNumber()
                        .orElseThrow()
                        .equalsDeep(new Identifier()
                                .setSystem("https://fhir.nhs.uk/Id/nhs-number")
                                .setValue("9990000018")))
                .isTrue();
        assertThat(identity.isDeceased()).isFalse();
        assertThat(identity.sortedAs()).isEqualTo("thorne mia rose");
    }

    @Test
    void the_official_name_counts_before_the_usual_one_and_any_other_and_never_an_old_one() {
        String official = "{\"use\":\"official\",\"family\":\"A\"}";
        String usual = "{\"use\":\"usual\",\"family\":\"B\"}";
        String plain = "{\"family\":\"C\"}";
        String nick = "{\"use\":\"nickname\",\"given\":[\"D\"]}";
        String old = "{\"use\":\"old\",\"family\":\"E\"}";

        assertThat(named(old, nick, plain, usual, official)).isEqualTo("a");
        assertThat(named(old, nick, plain, usual)).isEqualTo("b");
        assertThat(named(old, nick, plain)).isEqualTo("c");
        assertThat(named(old, nick)).isEqualTo(" d");
        assertThat(named(old)).isEmpty();
    }

    private static String named(String... names) {
        return of("\"name\":[" + String.join(",", names) + "]").sortedAs();
    }

    @Test
    void a_name_in_words_is_a_name_and_a_very_long_one_is_cut_for_its_order() {
        assertThat(of("\"name\":[{\"text\":\"Mia T.\"}]").sortedAs()).isEqualTo("mia t.");
        assertThat(of("\"name\":[{\"text\":\"" + "x".repeat(500) + "\"}]").sortedAs())
                .hasSize(100);
    }

    @Test
    void a_death_is_told_by_its_time_or_as_such() {
        assertThat(of("\"deceasedBoolean\":true").isDeceased()).isTrue();
        assertThat(of("\"deceasedDateTime\":\"2026-01\"").isDeceased()).isTrue();
        assertThat(of("\"deceasedBoolean\":false").isDeceased()).isFalse();
    }

    @Test
    void an_entry_that_says_nothing_is_taken_as_it_is() {
        Identity nobody = of("\"active\":true");

        assertThat(nobody.name()).isEmpty();
        assertThat(nobody.birthDate()).isEmpty();
        assertThat(nobody.nhsNumber()).isEmpty();
        assertThat(nobody.sortedAs()).isEmpty();
    }

    @Test
    void a_name_is_cut_between_two_characters_and_a_page_goes_on_where_it_ended() {
        for (int before = 97; before < 102; before++) {
            String name = of("\"name\":[{\"text\":\"" + "x".repeat(before) + "\uD83D\uDE00y\"}]")
                    .sortedAs();
            CaseloadQuestion next = new CaseloadQuestion(5, new Place(1, Instant.MAX, name, "id"));

            assertThat(name.codePointCount(0, name.length())).isEqualTo(Math.min(100, before + 2));
            assertThat(CaseloadQuestion.read(
                            new String(next.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)))
                    .isEqualTo(next);
        }
        assertThat(of("\"name\":[{\"text\":\"a\\uD83Db\"}]").sortedAs()).isEqualTo("ab");
    }
}
