package goldthread.tests.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a server printed, as far as a failed test needs it. */
final class ServerLog {
    private static final int MOST = 8_000;

    private ServerLog() {}

    /** How much there is, in bytes; 0 for a log that isn't ours. */
    static long length(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** What was printed after the first bytes, at most the last 8,000 characters of it. */
    static String tail(Path log, long after) {
        try {
            if (!Files.exists(log)) {
                return "(no log at " + log + ")";
            }
            byte[] all = Files.readAllBytes(log);
            int from = (int) Math.min(after, all.length);
            String text = new String(all, from, all.length - from, StandardCharsets.UTF_8);
            return text.length() > MOST ? "…" + text.substring(text.length() - MOST) : text;
        } catch (IOException unreadable) {
            return "(the log at " + log + " can't be read: " + unreadable.getMessage() + ")";
        }
    }
}
