package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.store.DateSpan;
import goldthread.terminology.PlanComparison;
import goldthread.terminology.PlanSection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The plan in a few lines: whether anyone is helping, who leads, what is late, what is reviewed next, what changed. */
final class Glance {

    private Glance() {}

    static List<String> of(PlanView view, List<Section> sections) {
        List<String> lines = new ArrayList<>();
        lines.add("As of " + Words.day(view.day()) + ".");
        if (sections.stream()
                .anyMatch(section -> section.kind() == PlanSection.NO_SERVICE_HELPING && !section.isEmpty())) {
            lines.add(view.words().meaningOf(PlanSection.NO_SERVICE_HELPING));
        }
        lines.add(TeamSection.lead(view).map(lead -> "Lead: " + lead + ".").orElse("Nobody is named as lead."));
        long overdue = count(sections, Mark.OVERDUE);
        if (overdue > 0) {
            lines.add("Overdue: " + overdue + ".");
        }
        long unheard = count(sections, Mark.CHILD_NOT_HEARD);
        if (unheard > 0) {
            lines.add("Assessments without the child's own view: " + unheard + ".");
        }
        long wishes = waiting(sections);
        if (wishes > 0) {
            lines.add("Wishes of the child that wait for an answer: " + wishes + ".");
        }
        long unasked = count(sections, Mark.NOT_ASKED);
        if (unasked > 0) {
            lines.add("Not asked whether they agree: " + unasked + ".");
        }
        long unanswered = count(of(PlanSection.ASSESSMENTS, sections), Mark.UNANSWERED);
        if (unanswered > 0) {
            lines.add("Concerns that no assessment has answered: " + unanswered + ".");
        }
        long challenged = of(PlanSection.CHALLENGES, sections).stream()
                .flatMap(section -> section.groups().stream())
                .filter(group -> group.title() == null)
                .mapToLong(group -> group.statements().size())
                .sum();
        if (challenged > 0) {
            lines.add("Decisions that another agency challenges: " + challenged + ".");
        }
        ReviewsSection.next(view).ifPresent(day -> lines.add("Next review: " + Words.day(day) + "."));
        view.question().comparison().ifPresent(comparison -> lines.add(compared(comparison, view, sections)));
        return lines;
    }

    private static List<Section> of(PlanSection kind, List<Section> sections) {
        return sections.stream().filter(section -> section.kind() == kind).toList();
    }

    private static long count(List<Section> sections, Mark mark) {
        return sections.stream()
                .flatMap(section -> section.statements().stream())
                .filter(statement -> statement.marks().contains(mark))
                .count();
    }

    /** How many wishes wait: company and requests for another worker stand in groups of their own, and are none. */
    private static long waiting(List<Section> sections) {
        return of(PlanSection.WISHES, sections).stream()
                .flatMap(section -> section.groups().stream())
                .filter(group -> group.title() == null)
                .flatMap(group -> group.statements().stream())
                .filter(statement -> statement.marks().contains(Mark.UNANSWERED))
                .count();
    }

    private static String compared(Comparison comparison, PlanView view, List<Section> sections) {
        Instant since = comparison.since();
        if (since == null) {
            return "You look at this plan for the first time.";
        }
        return comparison.kind() == PlanComparison.SINCE_LAST_LOOK
                ? "You last looked on " + Words.day(since.atZone(DateSpan.ZONE).toLocalDate()) + ". "
                        + changes(view, sections)
                : changes(view, sections);
    }

    private static String changes(PlanView view, List<Section> sections) {
        Map<PlanSection, Long> changed = new TreeMap<>();
        sections.forEach(section -> {
            long count = count(List.of(section), Mark.CHANGED);
            if (count > 0) {
                changed.put(section.kind(), count);
            }
        });
        return Optional.of(changed.entrySet().stream()
                        .map(entry -> view.words().of(entry.getKey()) + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", ")))
                .filter(list -> !list.isEmpty())
                .map(list -> "Changed since then: " + list + ".")
                .orElse("Nothing has changed since then.");
    }
}
