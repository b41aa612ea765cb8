package goldthread.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the directory and the families' messages, each as its sender, in the order in which they were written. */
final class SampleLoader {

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);
    private static final int OK = 200;

    private final FhirClient server;
    private final Learned learned = new Learned();

    SampleLoader(FhirClient server) {
        this.server = server;
    }

    /**
     * Loads everything.
     *
     * @throws SamplesRefused when the server doesn't take a message
     */
    void load() throws IOException {
        LOG.info("Loading the directory of agencies, professionals and services …");
        send(SampleFiles.in(SampleFiles.DIRECTORY));
        List<String> families = SampleFiles.FAMILIES;
        for (int i = 0; i < families.size(); i++) {
            String letter = families.get(i).substring("family-".length()).toUpperCase(Locale.ROOT);
            LOG.info("Loading family {} ({} of {}) …", letter, i + 1, families.size());
            send(SampleFiles.in(families.get(i)));
        }
    }

    private void send(List<Sample> samples) throws IOException {
        for (Sample sample : samples) {
            ObjectNode message = learned.fill(sample);
            FhirClient.Answer answer = server.post(sample.sender(), message);
            if (answer.status() != OK) {
                throw new SamplesRefused(sample, answer.status(), sentences(answer.body()));
            }
            learned.learn(message, answer.body());
        }
    }

    private static String sentences(JsonNode outcome) {
        return StreamSupport.stream(outcome.path("issue").spliterator(), false)
                .map(issue -> issue.path("diagnostics").asText() + places(issue))
                .collect(Collectors.joining("\n"));
    }

    private static String places(JsonNode issue) {
        String places = StreamSupport.stream(issue.path("expression").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? "" : " (" + places + ")";
    }
}
