package goldthread.idempotency;

import ca.uhn.fhir.rest.api.Constants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was sent.
 *
 * @param status of HTTP
 * @param headers those that say what was stored and what the body is, by name
 * @param body the text; empty when the caller preferred none
 */
record KeptAnswer(int status, Map<String, String> headers, String body) {

    private static final List<String> KEPT = List.of(
            Constants.HEADER_CONTENT_TYPE,
            Constants.HEADER_LOCATION,
            Constants.HEADER_CONTENT_LOCATION,
            Constants.HEADER_ETAG,
            Constants.HEADER_LAST_MODIFIED);
    private static final String COLON = ": ";
    private static final int FIRST_REDIRECT = 300;

    KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /** An answer with those of its headers that are kept. */
    static KeptAnswer of(int status, Function<String, @Nullable String> headers, String body) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = headers.apply(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return new KeptAnswer(status, kept, body);
    }

    /** Whether it says that something was done. */
    boolean isSuccess() {
        return status >= Constants.STATUS_HTTP_200_OK && status < FIRST_REDIRECT;
    }

    /** The headers as text, a line for each. */
    String headerLines() {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + COLON + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #headerLines()} wrote. */
    static Map<String, String> headers(String lines) {
        return lines.lines()
                .map(line -> line.split(COLON, 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
