package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class FhirRequestTest {

    @Test
    void fills_in_ids_and_parameters() {
        FhirRequest asked = FhirRequest.get("/Patient/{}/$chronology", "a-1.B").with("agency", "Organization/2&x=3");

        assertThat(asked.pathAndQuery()).isEqualTo("/Patient/a-1.B/$chronology?agency=Organization%2F2%26x%3D3");
    }

    @Test
    void what_cannot_be_an_id_is_not_there() {
        assertThatThrownBy(() -> FhirRequest.get("/Patient/{}", "1/_history"))
                .isInstanceOfSatisfying(
                        RecordRefusal.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(404));
        assertThatThrownBy(() -> FhirRequest.get("/Patient/{}", "a?b")).isInstanceOf(RecordRefusal.class);
    }

    @Test
    void a_condition_goes_with_it() {
        assertThat(FhirRequest.get("/Task/{}", "1").ifMatch("W/\"2\"").headers())
                .containsEntry("If-Match", "W/\"2\"");
    }
}
