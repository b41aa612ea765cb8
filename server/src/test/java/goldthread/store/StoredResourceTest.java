package goldthread.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server adds to a stored body comes where a reader expects it. */
final class StoredResourceTest {

    private static final String ADDED = ",\"id\":\"a-1\",\"meta\":{\"versionId\":\"3\",\"lastUpdated\":\"";

    private static StoredResource stored(String body) {
        return new StoredResource("Basic", "a-1", 3, Instant.parse("2026-01-02T03:04:05.678Z"), body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"resourceType":"Basic"}                                     | }}
                    {"resourceType":"Basic","code":{"text":"x"}}                 | },"code":{"text":"x"}}
                    {"resourceType":"Basic","meta":{},"code":{"text":"x"}}       | },"code":{"text":"x"}}
                    {"resourceType":"Basic","meta":{"profile":["p"]},"code":{}}  | ,"profile":["p"]},"code":{}}
                    """)
    void id_version_and_time_stand_before_everything_else(String body, String after) {
        String json = stored(body).json();

        assertThat(json).startsWith("{\"resourceType\":\"Basic\"" + ADDED).endsWith('"' + after);
        assertThat(Instant.parse(json.replaceFirst(".*lastUpdated\":\"([^\"]*)\".*", "$1")))
                .isEqualTo("2026-01-02T03:04:05.678Z");
    }

    @Test
    void a_body_of_another_type_is_not_sent() {
        StoredResource other = stored("{\"resourceType\":\"Patient\"}");

        assertThatThrownBy(other::json).isInstanceOf(IllegalStateException.class);
    }
}
