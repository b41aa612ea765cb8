package goldthread.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicCodesTest {

    @ParameterizedTest
    @CsvSource({
        "urn:ietf:bcp:47, ar, Arabic",
        "urn:ietf:bcp:47, pl-PL, Polish",
        "http://terminology.hl7.org/CodeSystem/v3-RoleCode, SIS, Sister",
        "http://terminology.hl7.org/CodeSystem/v3-RoleCode, GRMTH, Grandmother",
        "http://terminology.hl7.org/CodeSystem/v3-RoleCode, EXT, extended family member"
    })
    void a_language_and_a_relative_have_a_name(String system, String code, String words) {
        assertThat(PublicCodes.wordsOf(new Coding(system, code, null))).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ietf:bcp:47, not a tag",
        "urn:ietf:bcp:47, qqq",
        "http://terminology.hl7.org/CodeSystem/v3-RoleCode, XYZ",
        "https://elsewhere.example, SIS"
    })
    void what_is_not_known_has_none(String system, String code) {
        assertThat(PublicCodes.wordsOf(new Coding(system, code, null))).isEmpty();
    }

    @Test
    void a_code_that_is_missing_has_none() {
        assertThat(PublicCodes.wordsOf(new Coding())).isEmpty();
    }
}
