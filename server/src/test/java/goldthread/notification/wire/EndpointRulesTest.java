package goldthread.notification.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointRulesTest {

    private final EndpointRules rules =
            new EndpointRules(List.of("hooks.trust.example", " *.school.example:8443", ""), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.trust.example/events",
                "https://HOOKS.trust.example:443/events?to=1",
                "https://a.school.example:8443",
                "https://a.b.school.example:8443/"
            })
    void what_is_listed_may_be_reached(String endpoint) {
        assertThat(rules.refusal(endpoint)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://hooks.trust.example/events       | https only",
                "ftp://hooks.trust.example/events        | https only",
                "https://other.trust.example/events      | not allowed",
                "https://hooks.trust.example:8443/events | not allowed",
                "https://hooks.trust.example.evil.org/   | not allowed",
                "https://evilschool.example:8443/        | not allowed",
                "https://school.example:8443/            | not allowed",
                "https://a.school.example/               | not allowed",
                "https://127.0.0.1/                      | not by number",
                "https://10.0.0.1/                       | not by number",
                "https://2130706433/                     | not by number",
                "https://0x7f.1/                         | absolute https address",
                "https://[::1]/                          | not by number",
                "https://localhost/                      | not by number",
                "https://me@hooks.trust.example/         | absolute https address",
                "https://hooks.trust.example/#here       | absolute https address",
                "https:hooks.trust.example               | absolute https address",
                "/events                                 | absolute https address",
                "null                                    | absolute https address",
                "http://127.0.0.1:9000/                  | https only"
            })
    void everything_else_may_not(String endpoint, String because) {
        assertThat(rules.refusal(endpoint.trim()))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(because.trim()));
    }

    @Test
    void an_address_that_is_too_long_is_refused() {
        assertThat(rules.refusal("https://hooks.trust.example/" + "a".repeat(1000)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9000/hook, true",
        "http://127.0.0.2:9000/hook, false",
        "http://localhost:9000/hook, false",
        "http://[::1]:9000/hook, false",
        "https://127.0.0.1:9000/hook, false",
        "http://127.0.0.1.example.org/hook, false"
    })
    void this_machine_alone_is_reached_without_https_where_it_is_allowed(String endpoint, boolean may) {
        assertThat(new EndpointRules(List.of(), true).refusal(endpoint).isEmpty())
                .isEqualTo(may);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "*", "*.*", "10.0.0.1", "localhost", "a.example:0", "a.example:port"})
    void a_setting_that_names_no_host_stops_the_start(String host) {
        List<String> hosts = List.of(host);

        assertThatThrownBy(() -> new EndpointRules(hosts, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("GOLDTHREAD_SUBSCRIPTION_ENDPOINTS");
    }
}
