package goldthread.web.risk;

import goldthread.web.Parts;
import goldthread.web.words.ClinicalDate;
import java.util.stream.Stream;

/** Why something that was written may no longer hold, in a sentence. */
final class OutOfDateReason {

    private OutOfDateReason() {}

    static Stream<String> all(Parts written) {
        return written.each("outOfDate").map(OutOfDateReason::sentence);
    }

    private static String sentence(Parts reason) {
        String since = date(reason, "since");
        if (reason.text("reason").equals("expired")) {
            return "its last day has passed" + on(since) + ".";
        }
        String due = date(reason, "due");
        return "since then " + Said.plain(reason.text("change")) + on(since)
                + (due.isEmpty() ? "." : "; to be looked at again by " + due + ".");
    }

    private static String on(String date) {
        return date.isEmpty() ? "" : ", " + date;
    }

    private static String date(Parts of, String name) {
        return of.date(name).map(ClinicalDate::of).map(ClinicalDate::text).orElse("");
    }
}
