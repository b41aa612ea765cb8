package goldthread.web.referral;

import static goldthread.web.referral.Field.ADVICE;
import static goldthread.web.referral.Field.INFORMATION;
import static goldthread.web.referral.Field.NOTE;
import static goldthread.web.referral.Field.NOTHING;
import static goldthread.web.referral.Field.OUTCOME;
import static goldthread.web.referral.Field.OWNER;
import static goldthread.web.referral.Field.REASON;
import static goldthread.web.referral.Field.REVIEW;
import static goldthread.web.referral.Field.SUPPORT;
import static goldthread.web.referral.Field.WHY;
import static goldthread.web.referral.Field.WORDS;

import goldthread.referral.Move;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A move as a page offers it: what it is called, what it asks for, and what is said when it is done. */
enum Answer {
    ACKNOWLEDGE(
            "Acknowledge",
            "Say that the referral has arrived and will be looked at.",
            "You have acknowledged the referral."),
    REQUEST_INFORMATION(
            "Ask for more information",
            "Put it on hold until whoever asked has answered.",
            "You have asked for more information. The referral is on hold."),
    PROVIDE_INFORMATION(
            "Give the information",
            "Answer what was asked, so that the referral goes on.",
            "You have given the information. The referral goes on."),
    ACCEPT("Accept", "Take the referral on.", "You have accepted the referral."),
    REJECT("Turn down", "Say why, and what else there is for the child.", "You have turned the referral down."),
    WAIT_LIST(
            "Put on the waiting list",
            "Accept it, and say what helps meanwhile and when the wait is looked at again.",
            "The child is on your waiting list."),
    START("Begin the work", "Say that the work with the child has begun.", "The work has begun."),
    COMPLETE("End with an outcome", "Say what came of it.", "The referral has ended with an outcome."),
    FORWARD(
            "Pass on to another service",
            "Somebody else is the right one to answer it.",
            "You have passed the referral on."),
    CANCEL("Withdraw the referral", "You no longer ask.", "You have withdrawn the referral.");

    private final String title;
    private final String hint;
    private final String done;

    Answer(String title, String hint, String done) {
        this.title = title;
        this.hint = hint;
        this.done = done;
    }

    static Answer of(Move move) {
        return valueOf(move.name());
    }

    /** The one with this path. */
    static Optional<Answer> at(String path) {
        return Arrays.stream(values())
                .filter(answer -> answer.path().equals(path))
                .findFirst();
    }

    Move move() {
        return Move.valueOf(name());
    }

    /** The last part of its page's address, and the name of its operation. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    String done() {
        return done;
    }

    boolean asks(Field field) {
        return fields().contains(field);
    }

    private Set<Field> fields() {
        return switch (this) {
            case ACKNOWLEDGE, ACCEPT, START -> Set.of(NOTE);
            case REQUEST_INFORMATION -> Set.of(INFORMATION, REVIEW, NOTE);
            case PROVIDE_INFORMATION -> Set.of(INFORMATION, NOTE);
            case REJECT -> Set.of(REASON, SUPPORT, WORDS, ADVICE, NOTHING, NOTE);
            case WAIT_LIST -> Set.of(SUPPORT, WORDS, NOTHING, REVIEW, NOTE);
            case COMPLETE -> Set.of(OUTCOME, WHY, SUPPORT, WORDS, ADVICE, NOTE);
            case FORWARD -> Set.of(OWNER, NOTE);
            case CANCEL -> Set.of(REASON, NOTE);
        };
    }
}
