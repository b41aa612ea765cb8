package goldthread.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealedPageTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final byte[] KEY = key(7);

    private final SealedPage pages = at(NOW, KEY);

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    private static SealedPage at(Instant now, byte[] key) {
        return new SealedPage(Seal.with(key), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static SystemRequestDetails by(String subject) {
        SystemRequestDetails request = new SystemRequestDetails();
        new Origin(subject, "Device/" + subject, "https://example.org|A1", "https://example.org|A1", false)
                .set(request);
        return request;
    }

    private static void assertRefused(SealedPage pages, String purpose, String token, String subject) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> pages.open(purpose, token, by(subject)));
    }

    @Test
    void what_was_closed_comes_back_to_the_same_caller_for_the_same_purpose() {
        String token = pages.close("chronology wren", "after event 12", by("maja"));

        assertThat(pages.open("chronology wren", token, by("maja"))).isEqualTo("after event 12");
        assertThat(token).doesNotContain("event").matches("[A-Za-z0-9_-]+");
    }

    @Test
    void nobody_else_can_open_it_nor_for_anything_else() {
        String token = pages.close("chronology wren", "after event 12", by("maja"));

        assertRefused(pages, "chronology wren", token, "omar");
        assertRefused(pages, "chronology robin", token, "maja");
    }

    @Test
    void it_ends_after_half_an_hour() {
        String token = pages.close("chronology wren", "after event 12", by("maja"));

        assertThat(at(NOW.plus(Duration.ofMinutes(30)), KEY).open("chronology wren", token, by("maja")))
                .isEqualTo("after event 12");
        assertRefused(at(NOW.plus(Duration.ofMinutes(31)), KEY), "chronology wren", token, "maja");
    }

    @Test
    void what_another_server_sealed_or_someone_changed_or_made_up_is_refused() {
        String token = at(NOW, key(8)).close("chronology wren", "after event 12", by("maja"));
        String ours = pages.close("chronology wren", "after event 12", by("maja"));
        String changed = (ours.charAt(0) == 'A' ? "B" : "A") + ours.substring(1);

        assertRefused(pages, "chronology wren", token, "maja");
        assertRefused(pages, "chronology wren", changed, "maja");
        assertRefused(pages, "chronology wren", "next", "maja");
        assertRefused(pages, "chronology wren", "not base64 ~", "maja");
        assertRefused(pages, "chronology wren", "", "maja");
    }
}
