package goldthread.audit;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.store.DateSpan;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a child's disclosures, and where the list goes on.
 *
 * @param from first moment in milliseconds; {@code null} for no such limit
 * @param until first moment after it
 * @param count disclosures on a page
 * @param after the last attempt that was told; {@code null} for the first page
 */
record DisclosureQuestion(
        @Nullable Long from,
        @Nullable Long until,
        int count,
        @Nullable Place after) {

    static final Set<String> PARAMETERS = Set.of("start", "end", "_count", "page");

    private static final int DEFAULT_COUNT = 50;
    private static final int MAX_COUNT = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One attempt's place in the order.
     *
     * @param at when it was recorded, in milliseconds
     */
    record Place(long at, String id) {}

    /**
     * The token of the page that is asked for; empty for the first one.
     *
     * @throws InvalidRequestException 400 when something else stands beside it
     */
    static Optional<String> page(OperationInput input) {
        Optional<String> page = input.one("page");
        boolean alone = Stream.of("start", "end", "_count")
                .allMatch(name -> input.all(name).isEmpty());
        if (page.isPresent() && !alone) {
            throw refused("bad-grammar", "A page carries its question: nothing can stand beside `page`.");
        }
        return page;
    }

    static DisclosureQuestion of(OperationInput input) {
        Instant from = input.date("start").map(DateSpan::from).orElse(null);
        Instant until = input.date("end").map(DateSpan::until).orElse(null);
        if (from != null && until != null && !from.isBefore(until)) {
            throw refused("bad-grammar", "`start` is after `end`.");
        }
        return new DisclosureQuestion(
                from == null ? null : from.toEpochMilli(),
                until == null ? null : until.toEpochMilli(),
                input.one("_count").map(DisclosureQuestion::count).orElse(DEFAULT_COUNT),
                null);
    }

    private static int count(String written) {
        if (!written.matches("[1-9][0-9]{0,8}")) {
            throw refused("bad-grammar", "`_count` is a whole number from 1 to " + MAX_COUNT + ".");
        }
        int count = Integer.parseInt(written);
        if (count > MAX_COUNT) {
            throw refused("count-too-large", "`_count` is at most " + MAX_COUNT + "; follow `next` for more.");
        }
        return count;
    }

    DisclosureQuestion goingOnAfter(AuditRow last) {
        return new DisclosureQuestion(
                from, until, count, new Place(last.recorded().toEpochMilli(), last.id()));
    }

    static DisclosureQuestion read(String text) {
        try {
            return JSON.readValue(text, DisclosureQuestion.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InvalidRequestException refused(String rule, String sentence) {
        return Outcomes.invalid(IssueType.INVALID, rule, sentence, null);
    }
}
