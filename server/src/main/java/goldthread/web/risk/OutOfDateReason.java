package goldthread.web.risk;

import goldthread.web.Parts;
import goldthread.web.words.ClinicalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why something that was written may no longer hold, in sentences. */
final class OutOfDateReason {

    /** As long as a day is, without its time. */
    private static final int DAY = "07-Dec-2026".length();

    private OutOfDateReason() {}

    /** Its last day has passed; what has changed since, in one sentence. */
    static Stream<String> all(Parts written) {
        List<Parts> reasons = written.each("outOfDate").toList();
        return Stream.concat(
                reasons.stream()
                        .filter(OutOfDateReason::isExpired)
                        .map(expired -> "its last day has passed" + on(day(expired, "since")) + "."),
                Stream.of(reasons.stream().filter(reason -> !isExpired(reason)).toList())
                        .filter(changes -> !changes.isEmpty())
                        .map(OutOfDateReason::changed));
    }

    private static boolean isExpired(Parts reason) {
        return reason.text("reason").equals("expired");
    }

    private static String changed(List<Parts> changes) {
        String what = changes.stream()
                .map(change -> Said.plain(change.text("change")) + on(day(change, "since")))
                .distinct()
                .collect(Collectors.joining("; "));
        String due = day(changes.get(0), "due");
        return "changed since: " + what + (due.isEmpty() ? "." : ". To be looked at again by " + due + ".");
    }

    private static String on(String day) {
        return day.isEmpty() ? "" : ", " + day;
    }

    private static String day(Parts of, String name) {
        return of.date(name)
                .map(ClinicalDate::of)
                .map(ClinicalDate::text)
                .map(text -> text.substring(0, Math.min(DAY, text.length())))
                .orElse("");
    }
}
