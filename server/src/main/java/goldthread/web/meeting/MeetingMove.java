package goldthread.web.meeting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a meeting that is still to be held. */
enum MeetingMove {
    INVITE(
            "Invite the team",
            "Everybody of the child’s team and every agency that works with the child, as far as you see them. Who is"
                    + " invited already stays as they are.",
            "The team is invited."),
    BOOK("Book it", "Say that it takes place on that day.", "The meeting is booked."),
    OUTCOME(
            "Record who came and what came of it",
            "The meeting has then taken place.",
            "You have recorded the meeting."),
    CANCEL("Call it off", "It will not take place.", "The meeting is called off.");

    private final String title;
    private final String hint;
    private final String done;

    MeetingMove(String title, String hint, String done) {
        this.title = title;
        this.hint = hint;
        this.done = done;
    }

    static Optional<MeetingMove> at(String path) {
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
