package goldthread.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.junit.jupiter.api.Test;

final class NhsNumberTest {

    private static final String SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

    @Test
    void is_shown_in_three_groups() {
        assertThat(NhsNumber.of(List.of(new Identifier().setSystem("urn:other").setValue("1"), number("9990001010"))))
                .contains("999 000 1010");
    }

    @Test
    void of_another_form_is_shown_as_it_was_recorded() {
        assertThat(NhsNumber.of(List.of(number("99900")))).contains("99900");
    }

    @Test
    void is_absent_where_none_is_recorded() {
        assertThat(NhsNumber.of(List.of())).isEmpty();
    }

    private static Identifier number(String value) {
        return new Identifier().setSystem(SYSTEM).setValue(value);
    }
}
