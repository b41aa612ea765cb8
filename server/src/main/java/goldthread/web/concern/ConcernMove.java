package goldthread.web.concern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a concern that is open. */
enum ConcernMove {
    ANSWER(
            "Answer",
            "Say what becomes of the decision. The concern stays open until both agree, and no longer goes up by"
                    + " itself.",
            "You have answered the concern."),
    FURTHER(
            "Take it to the next stage",
            "Somebody more senior in the agency answers, within the days of that stage.",
            "You have taken the concern to the next stage."),
    SETTLE(
            "Settle it",
            "Say how it ended and what the agencies do differently. It stays in the record, and is no longer open.",
            "You have settled the concern.");

    private final String title;
    private final String hint;
    private final String done;

    ConcernMove(String title, String hint, String done) {
        this.title = title;
        this.hint = hint;
        this.done = done;
    }

    static Optional<ConcernMove> at(String path) {
        return Arrays.stream(values()).filter(move -> move.path().equals(path)).findFirst();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String hint() {
        return hint;
    }

    String done() {
        return done;
    }
}
