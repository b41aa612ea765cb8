package goldthread.tests.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends stories to a server, and remembers of each child the ids that it gave until that child is done. */
public final class Loader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("(#?)(urn:uuid:[0-9a-f-]{36})");

    private static final Set<Integer> BUSY = Set.of(409, 429, 503);
    private static final int TRIES = 10;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Server server;
    private final Map<String, String> directory = new ConcurrentHashMap<>();

    /** Sends to this server. */
    public Loader(Server server) {
        this.server = server;
    }

    /** Makes what the directory lacks, and learns the ids of all that stories name; before the first story. */
    public void directory() {
        for (RegionDirectory.Entry entry : RegionDirectory.entries()) {
            Server.Answer answer = server.post(entry.as(), named(entry.bundle(), directory));
            if (answer.status() != 200) {
                throw refused(entry.as(), answer);
            }
            remember(entry.bundle(), answer.body(), directory);
        }
    }

    /**
     * Sends one child's story.
     *
     * @throws IllegalStateException when the server refuses something of it
     */
    public void send(Life life) {
        Map<String, String> stored = new HashMap<>(directory);
        for (Sending sending : life.sendings()) {
            Server.Answer answer = stored(sending.as(), named(sending.bundle(), stored));
            if (answer.status() != 200) {
                throw refused(sending.as(), answer);
            }
            remember(sending.bundle(), answer.body(), stored);
        }
    }

    /** A server that is busy has stored nothing and is asked again, as systems do. */
    private Server.Answer stored(Agency as, String bundle) {
        Server.Answer answer = server.post(as, bundle);
        for (int again = 0; again < TRIES && BUSY.contains(answer.status()); again++) {
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            answer = server.post(as, bundle);
        }
        return answer;
    }

    private static String named(String bundle, Map<String, String> stored) {
        Matcher name = NAME.matcher(bundle);
        StringBuilder text = new StringBuilder();
        while (name.find()) {
            String reference = stored.getOrDefault(name.group(2), name.group(2));
            boolean bare = !name.group(1).isEmpty();
            name.appendReplacement(text, bare ? reference.substring(reference.indexOf('/') + 1) : reference);
        }
        return name.appendTail(text).toString();
    }

    private static void remember(String sent, String answered, Map<String, String> stored) {
        try {
            JsonNode entries = JSON.readTree(sent).path("entry");
            JsonNode answers = JSON.readTree(answered).path("entry");
            for (int i = 0; i < entries.size(); i++) {
                String urn = entries.path(i).path("fullUrl").asText();
                String[] location = answers.path(i)
                        .path("response")
                        .path("location")
                        .asText()
                        .split("/", -1);
                if (!urn.isEmpty()) {
                    stored.put(urn, location[0] + "/" + location[1]);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static IllegalStateException refused(Agency as, Server.Answer answer) {
        return new IllegalStateException(as.identity() + " was refused: " + answer.status() + " " + answer.body());
    }
}
