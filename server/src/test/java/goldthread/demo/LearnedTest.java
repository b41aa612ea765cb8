package goldthread.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class LearnedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String REFERRAL = """
        {"entry": [{"resource": {"resourceType": "ServiceRequest", "identifier": [{"system": "urn:s", "value": "R-1"}]},\
         "request": {"method": "POST", "url": "ServiceRequest"}}]}\
        """;

    private static final String UPDATE = """
        {"entry": [{"resource": {"resourceType": "ServiceRequest", "status": "completed",\
         "replaces": [{"reference": "{{ServiceRequest|urn:s|R-1}}"}]},\
         "request": {"method": "PUT", "url": "{{ServiceRequest|urn:s|R-1}}"}}]}\
        """;

    private final Learned learned = new Learned();

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException mistake) {
            throw new IllegalArgumentException(mistake);
        }
    }

    private static Sample sample(String bundle) {
        return new Sample("family-x", "01-gp-system.json", json(bundle));
    }

    private void learn(String location) {
        learned.learn(json(REFERRAL), json("{\"entry\": [{\"response\": {\"location\": \"" + location + "\"}}]}"));
    }

    @Test
    void an_update_names_the_id_and_the_version_that_the_server_answered() {
        learn("ServiceRequest/abc/_history/3");

        JsonNode entry = learned.fill(sample(UPDATE)).at("/entry/0");

        assertThat(entry.at("/request/url").asText()).isEqualTo("ServiceRequest/abc");
        assertThat(entry.at("/request/ifMatch").asText()).isEqualTo("W/\"3\"");
        assertThat(entry.at("/resource/id").asText()).isEqualTo("abc");
        assertThat(entry.at("/resource/replaces/0/reference").asText()).isEqualTo("ServiceRequest/abc");
    }

    @Test
    void the_latest_answer_counts() {
        learn("http://localhost:8080/fhir/ServiceRequest/abc/_history/3");
        learn("http://localhost:8080/fhir/ServiceRequest/abc/_history/4");

        assertThat(learned.fill(sample(UPDATE)).at("/entry/0/request/ifMatch").asText())
                .isEqualTo("W/\"4\"");
    }

    @Test
    void the_message_itself_stays_as_it_is() {
        learn("ServiceRequest/abc/_history/3");
        Sample sample = sample(UPDATE);

        learned.fill(sample);

        assertThat(sample.bundle()).isEqualTo(json(UPDATE));
    }

    @Test
    void nobody_can_name_what_nobody_has_sent() {
        assertThatIllegalStateException()
                .isThrownBy(() -> learned.fill(sample(UPDATE)))
                .withMessage(
                        "family-x/01-gp-system.json names {{ServiceRequest|urn:s|R-1}}, which nobody has sent before");
    }

    @Test
    void what_was_answered_without_a_version_can_be_named_and_not_changed() {
        learn("ServiceRequest/abc");

        assertThatIllegalStateException()
                .isThrownBy(() -> learned.fill(sample(UPDATE)))
                .withMessageContaining("version");
        assertThat(learned.fill(sample(UPDATE.replace("PUT", "POST")))
                        .at("/entry/0/resource/replaces/0/reference")
                        .asText())
                .isEqualTo("ServiceRequest/abc");
    }
}
