package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationIdentifierTest {

    @Test
    void the_form_of_the_token_is_read_and_written() {
        OrganisationIdentifier practice =
                OrganisationIdentifier.of("https://fhir.nhs.uk/Id/ods-organization-code|Z99901");

        assertThat(practice)
                .isEqualTo(new OrganisationIdentifier("https://fhir.nhs.uk/Id/ods-organization-code", "Z99901"))
                .hasToString("https://fhir.nhs.uk/Id/ods-organization-code|Z99901");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "Z99901",
                "|Z99901",
                "urn:x|",
                "ods|Z99901",
                "urn:x|a|b",
                "urn:x|a b",
                "urn: x|a",
                "urn:x|a\n"
            })
    void what_has_not_exactly_a_uri_and_a_value_is_refused(String token) {
        assertThatIllegalArgumentException().isThrownBy(() -> OrganisationIdentifier.of(token));
    }
}
