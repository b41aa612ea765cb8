package goldthread.careplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Reference;

/**
 * Something that someone is to do, wherever it was written down.
 *
 * @param kind what is to be done, in a few words; empty when only the description says it
 * @param description what exactly; may be empty
 * @param goals towards which it is done, in the words in which they stand in the plan
 * @param owners who is to do it
 * @param due the last day, when there is one
 * @param state in words
 * @param open whether it is still to be done
 * @param sources the plan or task in which it stands, and the plan that refers to it
 */
record Action(
        String kind,
        String description,
        List<String> goals,
        List<Reference> owners,
        Optional<LocalDate> due,
        String state,
        boolean open,
        List<Recorded<?>> sources) {

    Action {
        goals = List.copyOf(goals);
        owners = List.copyOf(owners);
        sources = List.copyOf(sources);
    }

    String what() {
        if (kind.isEmpty() || description.isEmpty()) {
            return kind + description;
        }
        return kind + ": " + description;
    }

    boolean isOverdue(LocalDate day) {
        return open && Days.passed(due, day);
    }

    /** What makes another action look the same: its kind and its description, each without what two authors vary. */
    Set<String> likenesses() {
        Set<String> likenesses = new TreeSet<>(List.of(plain(kind), plain(description)));
        likenesses.remove("");
        return likenesses;
    }

    /** The resource in which it was written down first. */
    String source() {
        return sources.get(0).reference();
    }

    /** Without case, punctuation and spacing, which two authors never share. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").trim();
    }
}
