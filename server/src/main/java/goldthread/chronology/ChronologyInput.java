package goldthread.chronology;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.store.DateSpan;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.Coded;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of the chronology. A page's token carries the question to which it belongs, so nothing else stands
 * beside it but the form of the answer.
 *
 * @param page token of a page; empty for the first one
 * @param isDocument whether a document Bundle is wanted
 * @param asked the question when there is no token
 */
record ChronologyInput(
        Optional<String> page, boolean isDocument, @Nullable ChronologyQuestion asked) {

    private static final String PAGE = "page";
    private static final String FORMAT = "format";
    private static final Set<String> QUESTION = Set.of("start", "end", "agency", "category", "order", "_count");
    private static final Pattern AGENCY = Pattern.compile("Organization/[A-Za-z0-9.-]{1,64}|[^|\\s]+\\|[^|\\s]+");

    static final Set<String> PARAMETERS =
            Stream.concat(QUESTION.stream(), Stream.of(PAGE, FORMAT)).collect(Collectors.toUnmodifiableSet());

    static ChronologyInput of(OperationInput input) {
        Optional<String> page = input.one(PAGE);
        boolean document = input.one(FORMAT).map(ChronologyInput::isDocument).orElse(false);
        if (page.isEmpty()) {
            return new ChronologyInput(page, document, question(input, document));
        }
        if (QUESTION.stream().anyMatch(name -> !input.all(name).isEmpty())) {
            throw refused("bad-grammar", "A page carries its question: beside `page` only `format` can stand.");
        }
        return new ChronologyInput(page, document, null);
    }

    ChronologyQuestion question() {
        if (asked == null) {
            throw new IllegalStateException("the question is in the page");
        }
        return asked;
    }

    private static ChronologyQuestion question(OperationInput input, boolean document) {
        int most = document ? ChronologyQuestion.DOCUMENT_COUNT : ChronologyQuestion.MAX_COUNT;
        Instant start = input.date("start").map(DateSpan::from).orElse(null);
        Instant end = input.date("end").map(DateSpan::until).orElse(null);
        if (start != null && end != null && !start.isBefore(end)) {
            throw refused("bad-grammar", "`start` is after `end`.");
        }
        return new ChronologyQuestion(
                start,
                end,
                input.all("agency").stream().map(ChronologyInput::agency).collect(Collectors.toSet()),
                input.all("category").stream().map(ChronologyInput::category).collect(Collectors.toSet()),
                input.one("order").map(ChronologyInput::isNewestFirst).orElse(true),
                input.one("_count")
                        .map(count -> count(count, most))
                        .orElse(document ? most : ChronologyQuestion.DEFAULT_COUNT),
                null);
    }

    private static boolean isDocument(String format) {
        if (!format.equals("document")) {
            throw refused("bad-grammar", "`format` can only be document; without it the answer is Parameters.");
        }
        return true;
    }

    private static String agency(String agency) {
        if (!AGENCY.matcher(agency).matches()) {
            throw refused("bad-grammar", "`agency` is Organization/id, or an identifier as system|value.");
        }
        return agency;
    }

    private static ChronologyCategory category(String code) {
        return Coded.find(ChronologyCategory.class, code)
                .orElseThrow(() -> refused(
                        "bad-grammar",
                        "There is no such kind of event. There are: "
                                + Stream.of(ChronologyCategory.values())
                                        .map(ChronologyCategory::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static boolean isNewestFirst(String order) {
        return switch (order) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw refused("bad-grammar", "`order` is asc, oldest first, or desc, newest first.");
        };
    }

    private static int count(String count, int most) {
        if (!count.matches("[1-9][0-9]{0,8}")) {
            throw refused("bad-grammar", "`_count` is a whole number from 1 to " + most + ".");
        }
        int number = Integer.parseInt(count);
        if (number > most) {
            throw refused("count-too-large", "`_count` is at most " + most + "; follow `next` for more.");
        }
        return number;
    }

    private static InvalidRequestException refused(String rule, String sentence) {
        return Outcomes.invalid(IssueType.INVALID, rule, sentence, null);
    }
}
