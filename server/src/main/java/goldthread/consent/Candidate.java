package goldthread.consent;

import goldthread.terminology.Coded;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may agree.
 *
 * @param who the child, a person or a council
 * @param basis on what it rests in law
 * @param words the same in words, with the law
 * @param evidence what shows it
 * @param validUntil the last day on which it holds; {@code null} when none is known
 */
record Candidate(
        Named who,
        Coded basis,
        String words,
        List<Named> evidence,
        @Nullable LocalDate validUntil) {

    Candidate {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("nobody may agree without anything that shows it");
        }
    }
}
