package goldthread.bulk;

import goldthread.store.DateSpan;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Which rows are asked for.
 *
 * @param first day of the period
 * @param last day of the period
 * @param count the most records that one page looks at
 * @param after HAPI's key of the last record of the page before
 */
record ActivityQuestion(ActivityTable table, LocalDate first, LocalDate last, RowFormat format, int count, long after) {

    static final Set<String> PARAMETERS = Set.of("table", "periodStart", "periodEnd", "_count", "page");

    private static final int MOST = 500;
    private static final int LONGEST_DAYS = 366;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;
    private static final int PARTS = 6;

    ActivityQuestion {
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
            throw refused("periodStart and periodEnd are the first and the last day of at most a year.");
        }
        if (first.getYear() < EARLIEST || last.getYear() > LATEST) {
            throw refused("periodStart and periodEnd are days from " + EARLIEST + " to " + LATEST + ".");
        }
        if (count < 1 || count > MOST) {
            throw refused("_count is a whole number from 1 to " + MOST + ".");
        }
    }

    /**
     * The question of a request.
     *
     * @param format what the request's {@code _format} says; empty when it says nothing
     * @param opened opens the token of a page
     */
    static ActivityQuestion of(OperationInput input, List<String> format, UnaryOperator<String> opened) {
        if (input.one("page").isPresent()) {
            if (PARAMETERS.stream()
                    .anyMatch(name -> !name.equals("page") && input.one(name).isPresent())) {
                throw refused("Beside page stands nothing else: it holds what was asked for.");
            }
            return read(opened.apply(input.one("page").get()));
        }
        ActivityTable table = input.one("table")
                .flatMap(ActivityTable::of)
                .orElseThrow(() -> refused("table is one of " + ActivityTable.codes() + "."));
        RowFormat written = format.isEmpty()
                ? RowFormat.CSV
                : RowFormat.of(format.get(0)).orElseThrow(() -> refused("_format is csv or ndjson."));
        return new ActivityQuestion(
                table, day(input, "periodStart"), day(input, "periodEnd"), written, count(input), -1);
    }

    private static LocalDate day(OperationInput input, String name) {
        try {
            return LocalDate.parse(input.one(name).orElse(""));
        } catch (DateTimeParseException noDay) {
            throw refused("periodStart and periodEnd are days, such as 2026-09-01 and 2026-09-30.");
        }
    }

    private static int count(OperationInput input) {
        String count = input.one("_count").orElse("" + MOST);
        return count.matches("[0-9]{1,4}") ? Integer.parseInt(count) : 0;
    }

    /** When what is asked for happened. */
    DateSpan period() {
        return new DateSpan(
                first.atStartOfDay(DateSpan.ZONE).toInstant(),
                last.plusDays(1).atStartOfDay(DateSpan.ZONE).toInstant());
    }

    ActivityQuestion goingOnAfter(long key) {
        return new ActivityQuestion(table, first, last, format, count, key);
    }

    /** As text, to be sealed into the token of a page. */
    String text() {
        return String.join(" ", table.name(), "" + first, "" + last, format.name(), "" + count, "" + after);
    }

    static ActivityQuestion read(String text) {
        String[] parts = text.split(" ", PARTS);
        return new ActivityQuestion(
                ActivityTable.valueOf(parts[0]),
                LocalDate.parse(parts[1]),
                LocalDate.parse(parts[2]),
                RowFormat.valueOf(parts[3]),
                Integer.parseInt(parts[4]),
                Long.parseLong(parts[5]));
    }

    private static RuntimeException refused(String sentence) {
        return Outcomes.invalid(IssueType.VALUE, Rule.EXTRACT_QUESTION.code(), sentence, null);
    }
}
