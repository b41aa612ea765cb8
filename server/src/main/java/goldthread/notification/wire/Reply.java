package goldthread.notification.wire;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

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

    static Reply of(HttpResponse<?> response) {
        Optional<Duration> asked = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches(SECONDS))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        return new Reply(response.statusCode(), asked, "");
    }

    /** That there was none. */
    public static Reply none(String failure) {
        return new Reply(0, Optional.empty(), failure);
    }
}
