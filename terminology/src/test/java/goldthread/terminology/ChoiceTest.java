package goldthread.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import org.junit.jupiter.api.Test;

final class ChoiceTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @Test
    void a_value_set_is_offered_in_the_order_and_words_of_its_code_system() {
        assertThat(Choice.of(FHIR, "rejection-reason"))
                .hasSize(13)
                .startsWith(new Choice(
                        CodeSystems.REJECTION_REASON,
                        "below-threshold",
                        "Below threshold",
                        "The needs, as described, are below the threshold of this service."));
    }

    @Test
    void one_of_several_code_systems_offers_them_one_after_the_other() {
        assertThat(Choice.of(FHIR, "task-status-reason"))
                .extracting(Choice::system)
                .contains(CodeSystems.REJECTION_REASON, CodeSystems.CANCELLATION_REASON);
    }

    @Test
    void what_does_not_ship_is_a_fault() {
        assertThatThrownBy(() -> Choice.of(FHIR, "none")).isInstanceOf(IllegalStateException.class);
    }
}
