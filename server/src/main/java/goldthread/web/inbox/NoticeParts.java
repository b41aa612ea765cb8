package goldthread.web.inbox;

import goldthread.web.inbox.InboxReader.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * The notices of an inbox in parts: those of which nobody has taken note, and after the last of them the others. A part is
 * made of one page of a search, or of two where the first notices end on it.
 */
final class NoticeParts {

    static final String A_PAGE = "25";

    /** Stands for the beginning of those of which somebody has taken note. */
    static final String TAKEN_NOTE = "taken-note";

    /** Before a page of those of which nobody has taken note. */
    private static final String NEW = "new.";

    private static final String OPEN = "in-progress";
    private static final String DONE = "completed";

    private NoticeParts() {}

    /** Where they come from. */
    interface Source {

        /** The first page of those with this status. */
        Bundle first(String status);

        /** A further page of either. */
        Bundle further(String token);
    }

    /**
     * A part.
     *
     * @param page by which it is asked for; {@code null} for the first
     * @param lines what a page of a search says
     */
    static Part of(@Nullable String page, Source source, Function<Bundle, List<NoticeLine>> lines) {
        if (TAKEN_NOTE.equals(page)) {
            return part(source.first(DONE), lines);
        }
        if (page != null && !page.startsWith(NEW)) {
            return part(source.further(page), lines);
        }
        Part part = part(page == null ? source.first(OPEN) : source.further(page.substring(NEW.length())), lines);
        if (part.next() != null) {
            return new Part(part.lines(), NEW + part.next());
        }
        if (page != null && !part.lines().isEmpty()) {
            return new Part(part.lines(), TAKEN_NOTE);
        }
        Part others = part(source.first(DONE), lines);
        List<NoticeLine> both = new ArrayList<>(part.lines());
        both.addAll(others.lines());
        return new Part(both, others.next());
    }

    private static Part part(Bundle found, Function<Bundle, List<NoticeLine>> lines) {
        return new Part(lines.apply(found), InboxReader.next(found));
    }
}
