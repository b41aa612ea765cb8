package goldthread.caseload;

import goldthread.caseload.CaseloadChild.Place;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a caseload is asked for.
 *
 * @param count children on a page
 * @param after where the page before ended; {@code null} for the first page
 */
record CaseloadQuestion(int count, @Nullable Place after) {

    static final Set<String> PARAMETERS = Set.of("_count", "page");

    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final String NEVER = "-";
    private static final int PARTS = 5;

    CaseloadQuestion {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " children");
        }
    }

    /**
     * The question of a request.
     *
     * @param opened opens the token of a page
     */
    static CaseloadQuestion of(OperationInput input, UnaryOperator<String> opened) {
        Optional<String> page = input.one("page");
        Optional<String> count = input.one("_count");
        if (page.isPresent() && count.isPresent()) {
            throw Outcomes.invalid(
                    IssueType.INVALID,
                    "bad-grammar",
                    "A page carries its question: beside `page` nothing else can stand.",
                    null);
        }
        return page.map(opened)
                .map(CaseloadQuestion::read)
                .orElseGet(() ->
                        new CaseloadQuestion(count.map(CaseloadQuestion::count).orElse(USUAL), null));
    }

    private static int count(String count) {
        if (!count.matches("[1-9][0-9]{0,8}")) {
            throw Outcomes.invalid(
                    IssueType.INVALID, "bad-grammar", "`_count` is a whole number from 1 to " + MOST + ".", null);
        }
        int number = Integer.parseInt(count);
        if (number > MOST) {
            throw Outcomes.invalid(
                    IssueType.INVALID,
                    "count-too-large",
                    "`_count` is at most " + MOST + "; follow `next` for more.",
                    null);
        }
        return number;
    }

    CaseloadQuestion goingOnAfter(Place place) {
        return new CaseloadQuestion(count, place);
    }

    /** As text, to be sealed into the token of a page; that of a first page is never asked for. */
    String text() {
        if (after == null) {
            throw new IllegalStateException("the first page has no token");
        }
        String next = after.next().equals(Instant.MAX) ? NEVER : after.next().toString();
        return String.join(" ", "" + count, "" + after.overdue(), next, after.id(), after.name());
    }

    static CaseloadQuestion read(String text) {
        String[] parts = text.split(" ", PARTS);
        Instant next = parts[2].equals(NEVER) ? Instant.MAX : Instant.parse(parts[2]);
        return new CaseloadQuestion(
                Integer.parseInt(parts[0]), new Place(Integer.parseInt(parts[1]), next, parts[4], parts[3]));
    }
}
