package goldthread.tests.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/fhir",
                "http://localhost/fhir",
                "http://[::1]:8080/fhir",
                "http://127.8.0.9/"
            })
    void this_machine_may_be_loaded(String base) {
        assertThatCode(() -> Target.requireLoopback(URI.create(base))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.7/fhir", "http://192.168.1.4:8080/fhir", "http://203.0.113.9/fhir"})
    void no_other_machine_may(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.requireLoopback(URI.create(base)))
                .withMessageContaining("loopback only");
    }

    @Test
    void an_address_without_a_host_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Target.requireLoopback(URI.create("fhir")));
    }
}
