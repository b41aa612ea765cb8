package goldthread.tests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sample family, told again: for a child of its own, and with its days moved so that the last message is of yesterday,
 * because some rules only ask about what happened lately. Between two messages a test asks what the server answers.
 */
public final class SampleFamily {
    private static final Pattern DAY = Pattern.compile("20\\d{2}-\\d{2}-\\d{2}(?=[T\"])");
    private static final Pattern STORED = Pattern.compile("(?:.*/)?([A-Z][A-Za-z]+/[^/]+?)(?:/_history/(.+))?");

    private record Known(String reference, String version) {}

    private final TestServer server;
    private final List<Path> messages;
    private final String theirs;
    private final String ours = TestData.nhsNumber();
    private final String mark = TestData.unique("");
    private final Set<String> values = new HashSet<>();
    private final long days;
    private final Map<String, Known> known = new HashMap<>();
    private int told;

    /**
     * A family of which nothing is told yet.
     *
     * @param family the name of its folder
     */
    public SampleFamily(TestServer server, String family) {
        this.server = server;
        this.messages = messages(family);
        this.theirs = expected(family).at("/child/nhsNumber").asText();
        messages.forEach(message -> Parts.stream(json(message).path("entry"))
                .flatMap(entry -> Parts.stream(entry.at("/resource/identifier")))
                .map(identifier -> identifier.path("value").asText())
                .filter(value -> !value.equals(theirs))
                .forEach(values::add));
        String last = json(messages.get(messages.size() - 1)).path("timestamp").asText();
        this.days = ChronoUnit.DAYS.between(
                LocalDate.parse(last.substring(0, "2026-11-22".length())),
                LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1));
    }

    /** What the family's folder says that the server answers. */
    public static JsonNode expected(String family) {
        return json(folder(family).resolve("expected.json"));
    }

    private static Path folder(String family) {
        return Path.of(System.getProperty("goldthread.tests.docs", ".."), "server/src/main/resources/samples", family);
    }

    private static List<Path> messages(String family) {
        try (Stream<Path> files = Files.list(folder(family))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d\\d-.*"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode json(Path file) {
        return Answer.json(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sends what comes next, to the end of this message. */
    public SampleFamily tellTo(int message) {
        while (told < message) {
            tell(messages.get(told));
            told++;
        }
        return this;
    }

    /** How many messages there are. */
    public int length() {
        return messages.size();
    }

    private void tell(Path message) {
        ObjectNode bundle = (ObjectNode) Answer.json(forThisChild(text(message)));
        List<JsonNode> entries = new ArrayList<>();
        bundle.path("entry").forEach(entries::add);
        entries.stream()
                .filter(entry -> entry.at("/request/method").asText().equals("PUT"))
                .forEach(this::aim);
        String filled = bundle.toString();
        for (Map.Entry<String, Known> each : known.entrySet()) {
            filled = filled.replace("{{" + each.getKey() + "}}", each.getValue().reference());
        }
        String sender = message.getFileName().toString().replaceAll("^\\d\\d-|\\.json$", "");
        JsonNode answer = server.as(sender).post("", filled).expect(200).json();
        for (int i = 0; i < entries.size(); i++) {
            learn(entries.get(i).path("resource"), answer.path("entry").path(i));
        }
    }

    private String forThisChild(String text) {
        String ours = text.replace(theirs, this.ours);
        for (String value : values) {
            ours = ours.replace('"' + value + '"', '"' + value + mark + '"')
                    .replace("|" + value + "}}", "|" + value + mark + "}}");
        }
        return DAY.matcher(ours)
                .replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
    }

    private void aim(JsonNode entry) {
        Known target = known(entry.at("/request/url").asText().replaceAll("[{}]", ""));
        ((ObjectNode) entry.path("resource")).put("id", target.reference().replaceFirst(".*/", ""));
        ((ObjectNode) entry.path("request")).put("ifMatch", "W/\"" + target.version() + "\"");
    }

    private void learn(JsonNode resource, JsonNode answer) {
        var stored = STORED.matcher(answer.at("/response/location").asText());
        if (stored.matches()) {
            Known here = new Known(stored.group(1), String.valueOf(stored.group(2)));
            Parts.stream(resource.path("identifier"))
                    .forEach(identifier -> known.put(
                            resource.path("resourceType").asText() + "|"
                                    + identifier.path("system").asText() + "|"
                                    + identifier.path("value").asText(),
                            here));
        }
    }

    private Known known(String name) {
        Known here = known.get(name);
        if (here == null) {
            throw new IllegalStateException("Nobody has sent " + name);
        }
        return here;
    }

    /** {@code Patient/id}. */
    public String child() {
        return known("Patient|https://fhir.nhs.uk/Id/nhs-number|" + ours).reference();
    }

    /** {@code Type/id} of what a message calls by this identifier. */
    public String the(String type, String system, String value) {
        return known(type + "|" + system + "|" + value + mark).reference();
    }

    /** The ETag of its latest version that a message was answered with. */
    public String versionOf(String type, String system, String value) {
        return "W/\"" + known(type + "|" + system + "|" + value + mark).version() + "\"";
    }
}
