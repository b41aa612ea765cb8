package goldthread.chronology.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A short sentence put together from what is known; what isn't known leaves no gap. */
final class Sentence {

    private static final int LONGEST = 300;

    private final StringBuilder text;

    Sentence(String start) {
        text = new StringBuilder(start);
    }

    /** Goes on with words when there are any. */
    Sentence and(String before, Optional<String> words) {
        words.map(String::strip)
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> text.append(before).append(said));
        return this;
    }

    /** Goes on with words when there are any. */
    Sentence and(String before, @Nullable String words) {
        return and(before, Optional.ofNullable(words));
    }

    /** The sentence, shortened where someone has put an essay into a display. */
    String end() {
        String all = text.toString().replaceAll("\\s+", " ");
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1).stripTrailing() + "…";
    }
}
