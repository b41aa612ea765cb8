package goldthread.store.http;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the log may say of a fault: the kinds of the exceptions and where they were thrown, never their messages. */
final class Incident {

    private static final int FRAMES = 12;

    private Incident() {}

    static String withoutContent(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            text.append(t.getClass().getName())
                    .append(Arrays.stream(t.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> System.lineSeparator() + "  at " + frame)
                            .collect(Collectors.joining()))
                    .append(System.lineSeparator());
        }
        return text.toString();
    }
}
