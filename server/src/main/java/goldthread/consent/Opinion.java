package goldthread.consent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who may agree, what limits it and what isn't known: gathered while the rules are gone through. */
final class Opinion {

    /** What every answer says of itself. */
    static final String NOTICE =
            "This shows what is recorded and what the law of England says in general. It is evidence"
                    + " for the people who decide, not legal or clinical advice.";

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final Set<String> limits = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    void candidate(Candidate candidate) {
        candidates.add(candidate);
    }

    void disagreements(List<Disagreement> standing) {
        disagreements.addAll(standing);
    }

    void limit(String sentence) {
        limits.add(begin(sentence));
    }

    void unknown(String sentence) {
        unknown.add(begin(sentence));
    }

    /** What another rule found, after what is here. */
    void add(Opinion other) {
        candidates.addAll(other.candidates);
        disagreements.addAll(other.disagreements);
        limits.addAll(other.limits);
        unknown.addAll(other.unknown);
    }

    private static String begin(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }

    List<String> limits() {
        return List.copyOf(limits);
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }
}
