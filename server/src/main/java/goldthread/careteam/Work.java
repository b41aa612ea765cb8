package goldthread.careteam;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that shows an agency at work for a child. It is read from the stored JSON as it is: of a hundred
 * contacts only a few elements each matter here.
 *
 * @param type of the resource
 * @param parties elements that name who is at work
 * @param open states in which the work goes on
 * @param start JSON pointer to when it began
 * @param end JSON pointer to when it ended
 * @param lasting for how long after its end it still counts
 */
record Work(
        String type,
        List<String> parties,
        Set<String> open,
        String start,
        @Nullable String end,
        Duration lasting) {

    static final Work EPISODE = new Work(
            "EpisodeOfCare",
            List.of("managingOrganization"),
            Set.of("planned", "waitlist", "active", "onhold"),
            "/period/start",
            "/period/end",
            Duration.ZERO);

    static final Work PLAN = new Work(
            "CarePlan", List.of("author"), Set.of("active", "on-hold"), "/period/start", "/period/end", Duration.ZERO);

    /** A service that saw the child less than a quarter of a year ago counts as at work. */
    private static final Work CONTACT = new Work(
            "Encounter",
            List.of("serviceProvider"),
            Set.of("planned", "arrived", "triaged", "in-progress", "onleave"),
            "/period/start",
            "/period/end",
            Duration.ofDays(91));

    private static final Work TASK = new Work(
            "Task",
            List.of("owner", "requester"),
            Set.of("requested", "received", "accepted", "ready", "in-progress", "on-hold"),
            "/authoredOn",
            null,
            Duration.ZERO);

    private static final Work REFERRAL = new Work(
            "ServiceRequest",
            List.of("requester", "performer"),
            Set.of("active", "on-hold"),
            "/authoredOn",
            null,
            Duration.ZERO);

    private static final Map<String, Work> ALL = Stream.of(TASK, EPISODE, CONTACT, PLAN, REFERRAL)
            .collect(Collectors.toUnmodifiableMap(Work::type, Function.identity()));

    private static final Set<String> CLOSED = Set.of("finished", "completed");

    Work {
        parties = List.copyOf(parties);
        open = Set.copyOf(open);
    }

    static Stream<String> types() {
        return ALL.keySet().stream();
    }

    static Optional<Work> of(String type) {
        return Optional.ofNullable(ALL.get(type));
    }

    /** The ones that the record names, whoever they are. */
    List<Party> parties(JsonNode body) {
        List<Party> named = new ArrayList<>();
        for (String element : parties) {
            JsonNode value = body.path(element);
            (value.isArray() ? value : List.of(value)).forEach(reference -> {
                if (!reference.isMissingNode()) {
                    named.add(Party.of(reference(reference)));
                }
            });
        }
        return named;
    }

    private static Reference reference(JsonNode json) {
        Reference reference = new Reference();
        reference.setReference(text(json, "/reference"));
        reference.setType(text(json, "/type"));
        reference.setDisplay(text(json, "/display"));
        if (json.has("identifier")) {
            reference
                    .getIdentifier()
                    .setSystem(text(json, "/identifier/system"))
                    .setValue(text(json, "/identifier/value"));
        }
        return reference;
    }

    /** Whether the work goes on at this time; a time in the past is answered by dates where the record has them. */
    boolean goesOnAt(JsonNode body, Span asOf) {
        String status = text(body, "/status");
        Span span = span(body);
        if (status != null && open.contains(status)) {
            return span.overlaps(asOf);
        }
        Instant until = span.until() == null ? span.from() : span.until();
        return status != null
                && CLOSED.contains(status)
                && until != null
                && new Span(span.from(), until.plus(lasting)).overlaps(asOf);
    }

    private Span span(JsonNode body) {
        String from = text(body, start);
        String until = end == null ? null : text(body, end);
        return new Span(
                from == null ? null : Span.of(new DateTimeType(from)).from(),
                until == null ? null : Span.of(new DateTimeType(until)).until());
    }

    static @Nullable String text(JsonNode json, String pointer) {
        JsonNode value = json.at(pointer);
        return value.isTextual() ? value.textValue() : null;
    }
}
