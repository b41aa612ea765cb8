package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.ResourceJson;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class SentBodyTest {

    private static String body(String sent) {
        return SentBody.of(ResourceJson.of(sent), UnaryOperator.identity());
    }

    @Test
    void keeps_what_was_sent_with_the_type_and_meta_in_front() {
        assertThat(body("""
                {"extension":[{"url":"u","valueDecimal":1.500}],"id":"x","resourceType":"Patient",\
                "meta":{"versionId":"3","lastUpdated":"2026-01-01T00:00:00Z","profile":["p"]}}""")).isEqualTo("""
                        {"resourceType":"Patient","meta":{"profile":["p"]},\
                        "extension":[{"url":"u","valueDecimal":1.500}]}""");
    }

    @Test
    void leaves_out_a_meta_that_holds_only_what_the_server_gives() {
        assertThat(body("{\"resourceType\":\"Patient\",\"meta\":{\"versionId\":\"3\"},\"gender\":\"male\"}"))
                .isEqualTo("{\"resourceType\":\"Patient\",\"gender\":\"male\"}");
    }

    @Test
    void leads_references_wherever_they_stand() {
        assertThat(SentBody.of(
                        ResourceJson.of(
                                "{\"resourceType\":\"Patient\",\"link\":[{\"other\":{\"reference\":\"urn:uuid:1\"}}]}"),
                        reference -> reference.equals("urn:uuid:1") ? "Patient/7" : reference))
                .isEqualTo("{\"resourceType\":\"Patient\",\"link\":[{\"other\":{\"reference\":\"Patient/7\"}}]}");
    }

    @Test
    void the_same_in_another_order_is_the_same_and_another_digit_is_not() {
        assertThat(SentBody.saysTheSame("{\"a\":1.0,\"b\":\"x\"}", "{\"b\":\"x\",\"a\":1.0}"))
                .isTrue();
        assertThat(SentBody.saysTheSame("{\"a\":1.0}", "{\"a\":1.00}")).isFalse();
        assertThat(SentBody.saysTheSame("{\"a\":1}", "{\"a\":\"1\"}")).isFalse();
    }
}
