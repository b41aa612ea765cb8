package goldthread.consent;

import goldthread.directory.Words;
import goldthread.staleness.LifeEvent;
import goldthread.store.DateSpan;
import goldthread.terminology.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The findings on which one may rely for a decision on a day: about this decision, made under the law of the child's
 * age, dated, not over (N109, N110), and for each matter the newest. The others are named as unknown.
 */
final class CurrentFindings {

    private final Child child;
    private final List<LifeEvent> changes;
    private final Question question;
    private final Stage stage;
    private final Opinion opinion;
    private final List<Finding> current = new ArrayList<>();
    private boolean contradictory;

    private CurrentFindings(Facts facts, Question question, Opinion opinion) {
        this.child = facts.child();
        this.changes = facts.changes();
        this.question = question;
        this.stage = child.stageOn(question.day());
        this.opinion = opinion;
    }

    static CurrentFindings of(Facts facts, Question question, Opinion opinion) {
        CurrentFindings findings = new CurrentFindings(facts, question, opinion);
        findings.lookAtUnnamed(facts.findings());
        Map<String, List<Finding>> byScope = facts.findings().stream()
                .filter(finding -> finding.decision() == question.decision())
                .filter(findings::isReliable)
                .collect(Collectors.groupingBy(
                        finding -> finding.scope().strip().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.toList()));
        byScope.values().forEach(findings::takeNewest);
        return findings;
    }

    /** One for each matter, in the order of the matters. */
    List<Finding> list() {
        return List.copyOf(current);
    }

    /** Whether findings made at one moment say different things. */
    boolean areContradictory() {
        return contradictory;
    }

    private void lookAtUnnamed(List<Finding> all) {
        all.stream()
                .filter(finding -> finding.decision() == null)
                .forEach(finding -> opinion.unknown(finding.source().name()
                        + " doesn't say in a code of ours which decision it is about, so it is left out. Ask whoever"
                        + " made it."));
    }

    private boolean isReliable(Finding finding) {
        LocalDate day = finding.day();
        if (day != null && day.isAfter(question.day())) {
            return false;
        }
        if (!finding.isDated()) {
            opinion.unknown(finding.source().name()
                    + " doesn't say when it was made or until when it holds, so it is left out. Ask whoever made it.");
            return false;
        }
        if (!suits(finding)) {
            opinion.unknown(finding.source().name()
                    + " was made under a law that isn't the one for the age on this day, so it is left out. Ask for a"
                    + " new finding.");
            return false;
        }
        return true;
    }

    /** Below sixteen the test is Gillick's, from sixteen on that of the Mental Capacity Act; a court may always decide. */
    private boolean suits(Finding finding) {
        LegalBasis basis = finding.basis();
        LocalDate day = finding.day();
        if (basis == LegalBasis.COURT || stage == Stage.UNKNOWN) {
            return true;
        }
        if (stage == Stage.UNDER_SIXTEEN) {
            return basis == null || basis == LegalBasis.GILLICK;
        }
        boolean ofThatAge = day != null && child.wereSixteenOn(day);
        return ofThatAge && basis != LegalBasis.GILLICK;
    }

    private void takeNewest(List<Finding> sameMatter) {
        Instant newest = sameMatter.stream()
                .map(CurrentFindings::made)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        List<Finding> latest = sameMatter.stream()
                .filter(finding -> made(finding).equals(newest))
                .sorted(Comparator.comparing(finding -> finding.source().reference()))
                .toList();
        latest.stream().filter(finding -> finding.isExpired(question.day())).forEach(this::nameExpired);
        List<Finding> valid = latest.stream()
                .filter(finding -> !finding.isExpired(question.day()))
                .toList();
        if (valid.stream().map(Finding::result).distinct().count() > 1) {
            contradictory = true;
            opinion.unknown("two findings of the same moment contradict each other: "
                    + valid.stream().map(finding -> finding.source().name()).collect(Collectors.joining("; "))
                    + ". Ask those who made them.");
        } else if (!valid.isEmpty()) {
            current.add(valid.get(0));
            nameOvertaken(valid.get(0));
            nameEarlier(sameMatter, valid.get(0));
        }
    }

    private void nameExpired(Finding finding) {
        opinion.unknown(
                finding.source().name() + " held until " + day(finding.until())
                        + " and is no longer relied upon. Whether it would be the same today isn't recorded: ask for a new one.");
    }

    /** What changed in the child's life since may have changed this too (N110): it counts, and somebody looks again. */
    private void nameOvertaken(Finding finding) {
        changes.stream()
                .filter(change ->
                        change.at().isAfter(made(finding)) && !day(change).isAfter(question.day()))
                .max(Comparator.comparing(LifeEvent::at).thenComparing(LifeEvent::about))
                .ifPresent(change -> opinion.unknown(finding.source().name()
                        + " was made before a change in the child's life of " + Words.day(day(change)) + " ("
                        + change.about() + "). Whether it still holds isn't recorded: look at it again."));
    }

    private static LocalDate day(LifeEvent change) {
        return change.at().atZone(DateSpan.ZONE).toLocalDate();
    }

    private void nameEarlier(List<Finding> sameMatter, Finding newest) {
        sameMatter.stream()
                .filter(finding -> !finding.isExpired(question.day()) && finding.result() != newest.result())
                .forEach(finding -> opinion.limit(finding.source().name()
                        + " says otherwise and is still within its time; the newer one is taken here."));
    }

    private static Instant made(Finding finding) {
        Instant made = finding.made();
        return made == null ? Instant.MIN : made;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "a day that isn't recorded" : Words.day(day);
    }
}
