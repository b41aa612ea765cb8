package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    private static final String BASE = "http://localhost:8080/fhir";

    @ParameterizedTest
    @ValueSource(
            strings = {"Patient/amy", "Patient/amy/_history/2", BASE + "/Patient/amy", BASE + "/Patient/amy/_history/2"
            })
    void a_reference_to_this_server_is_read_in_each_of_its_forms(String reference) {
        assertThat(Reference.literal(reference, BASE)).contains("Patient/amy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Patient/amy",
                "//Patient/amy",
                "./Patient/amy",
                "Patient/amy/",
                "Patient/amy#part",
                "Patient/amy?x=y",
                "Patient",
                "patient/amy",
                "https://elsewhere.example/fhir/Patient/amy",
                "http://localhost:8080/fhirPatient/amy",
                "urn:uuid:1",
                "#amy",
                "",
            })
    void every_other_form_leads_elsewhere_whether_it_has_just_come_or_is_stored(String reference) {
        assertThat(Reference.literal(reference, BASE)).isEmpty();
        assertThat(Reference.literal(reference, "")).isEmpty();
    }

    @Test
    void what_is_stored_is_relative() {
        assertThat(Reference.literal("Patient/amy", "")).contains("Patient/amy");
        assertThat(Reference.literal(BASE + "/Patient/amy", "")).isEmpty();
    }
}
