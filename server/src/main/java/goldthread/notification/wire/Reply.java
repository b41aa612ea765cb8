package goldthread.notification.wire;

import java.time.Duration;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/**
 * What came back from a receiver.
 *
 * @param status of HTTP; 0 when there was no answer
 * @param retryAfter how long the receiver asks to be left alone
 * @param failure a few words when there was no answer, and nothing of any child in them; otherwise empty
 */
public record Reply(int status, Optional<Duration> retryAfter, String failure) {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final String SECONDS = "[0-9]{1,9}";

    static Reply of(HttpResponse response) {
        Optional<Duration> asked = Optional.ofNullable(response.getFirstHeader("Retry-After"))
                .map(Header::getValue)
                .filter(value -> value.matches(SECONDS))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        return new Reply(response.getCode(), asked, "");
    }

    /** That there was none. */
    public static Reply none(String failure) {
        return new Reply(0, Optional.empty(), failure);
    }
}
