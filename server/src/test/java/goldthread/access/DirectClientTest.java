package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectClientTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.8.9.10, true",
        "::1, true",
        "0:0:0:0:0:0:0:1, true",
        "128.0.0.1, false",
        "10.0.0.1, false",
        "192.168.1.7, false",
        "fe80::1, false",
        "::2, false"
    })
    void this_machine_is_its_loopback_addresses(String address, boolean admitted) {
        assertThat(DirectClient.onThisMachine().admits(address)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3, true", "192.0.2.7, true", "192.0.2.8, false", "127.0.0.1, false", "11.0.0.1, false"})
    void other_networks_are_those_that_were_named(String address, boolean admitted) {
        assertThat(new DirectClient(List.of("10.0.0.0/8", "192.0.2.7")).admits(address))
                .isEqualTo(admitted);
    }
}
