package goldthread.consent;

import goldthread.store.DateSpan;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody refuses (N111): it is shown for as long as the refusal stands, whoever else agrees. What settles it
 * is a later answer of the same person, the end of what they said, or a court.
 *
 * @param decision what it is about
 * @param scope the same in the words of the record; may be empty
 * @param refused who refuses, the earliest first; never nobody
 * @param agreed who agreed to the same
 * @param ways on that were begun
 */
record Disagreement(
        DecisionKind decision, String scope, List<Answered> refused, List<Answered> agreed, List<WayOn> ways) {

    Disagreement {
        refused = List.copyOf(refused);
        agreed = List.copyOf(agreed);
        ways = List.copyOf(ways);
        if (refused.isEmpty()) {
            throw new IllegalArgumentException("where nobody refuses there is no disagreement");
        }
    }

    /**
     * One for each matter that somebody refuses.
     *
     * @param inForce the newest answer of each person on each matter, the earliest first
     */
    static List<Disagreement> in(List<Answered> inForce, Facts facts, Question question) {
        Map<String, List<Answered>> byMatter =
                inForce.stream().collect(Collectors.groupingBy(Answered::matter, TreeMap::new, Collectors.toList()));
        return byMatter.values().stream()
                .map(answers -> of(answers, facts))
                .filter(Objects::nonNull)
                .filter(disagreement -> !disagreement.isDecidedByCourt(facts.findings(), question.day()))
                .toList();
    }

    private static @Nullable Disagreement of(List<Answered> answers, Facts facts) {
        List<Answered> refused =
                answers.stream().filter(answer -> !answer.agreed()).toList();
        if (refused.isEmpty()) {
            return null;
        }
        List<WayOn> ways = facts.ways().stream()
                .filter(way -> refused.stream()
                        .anyMatch(
                                refusal -> way.about().contains(refusal.source().reference())))
                .toList();
        Answered first = refused.get(0);
        return new Disagreement(
                first.decision(),
                first.scope().strip(),
                refused,
                answers.stream().filter(Answered::agreed).toList(),
                ways);
    }

    /** A finding of which the day alone is told settles what was said on that day. */
    private static boolean settles(Instant found, Instant refused) {
        Instant day = refused.atZone(DateSpan.ZONE)
                .toLocalDate()
                .atStartOfDay(DateSpan.ZONE)
                .toInstant();
        return !found.isBefore(refused) || found.equals(day);
    }

    private boolean isDecidedByCourt(List<Finding> findings, LocalDate day) {
        Instant last = refused.get(refused.size() - 1).at();
        return findings.stream()
                .filter(finding -> finding.basis() == LegalBasis.COURT && finding.decision() == decision)
                .filter(finding -> finding.scope().strip().equalsIgnoreCase(scope) && !finding.isExpired(day))
                .anyMatch(finding -> {
                    Instant made = finding.made();
                    return made != null
                            && (last == null || settles(made, last))
                            && !Objects.requireNonNull(finding.day()).isAfter(day);
                });
    }
}
