package goldthread.consent;

import goldthread.terminology.CapacityFinding;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.LegalBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the child decides for themself (N109): below sixteen when they were found competent for this decision, from
 * sixteen on unless they were found to lack capacity for it.
 */
final class OwnDecision {

    private final Child child;
    private final Question question;
    private final Stage stage;
    private final CurrentFindings findings;
    private final Opinion opinion;

    private OwnDecision(Facts facts, Question question, Opinion opinion) {
        this.child = facts.child();
        this.question = question;
        this.stage = child.stageOn(question.day());
        this.opinion = opinion;
        this.findings = CurrentFindings.of(facts, question, opinion);
    }

    static Standing of(Facts facts, Question question, Opinion opinion) {
        OwnDecision own = new OwnDecision(facts, question, opinion);
        own.sayWhatWasFound();
        Standing standing = own.standing();
        switch (own.stage) {
            case UNDER_SIXTEEN -> own.belowSixteen(standing);
            case SIXTEEN_OR_SEVENTEEN, ADULT -> own.fromSixteen(standing);
            case UNKNOWN ->
                opinion.unknown("the record doesn't say whether the child is under 16, 16 or 17, or an adult on this"
                        + " day, and the law differs. Ask the GP practice for the date of birth.");
        }
        return standing;
    }

    private Standing standing() {
        if (stage == Stage.UNKNOWN) {
            return Standing.NOT_SHOWN;
        }
        if (isFound(CapacityFinding.LACKS)) {
            return Standing.LACKS;
        }
        if (findings.areContradictory() || isFound(CapacityFinding.FLUCTUATING)) {
            return Standing.UNSETTLED;
        }
        boolean assumed = stage != Stage.UNDER_SIXTEEN;
        return assumed || isFound(CapacityFinding.HAS) ? Standing.DECIDES : Standing.NOT_SHOWN;
    }

    private boolean isFound(CapacityFinding result) {
        return findings.list().stream().anyMatch(finding -> finding.result() == result);
    }

    private void sayWhatWasFound() {
        for (Finding finding : findings.list()) {
            String matter = question.words() + (finding.scope().isBlank() ? "" : " (" + finding.scope() + ")");
            if (finding.result() == CapacityFinding.LACKS) {
                opinion.limit("the child was found unable to decide about " + matter + ": "
                        + finding.source().name() + ". For any other decision this says nothing.");
            } else if (finding.result() == CapacityFinding.FLUCTUATING) {
                opinion.unknown("the child's ability to decide about " + matter + " comes and goes: "
                        + finding.source().name() + ". It has to be asked each time.");
            }
            if (finding.basis() == LegalBasis.COURT) {
                opinion.limit("a court has decided about " + matter + ": "
                        + finding.source().name() + ". Read the order first.");
            }
        }
    }

    /** Gillick v West Norfolk and Wisbech AHA [1986] AC 112. */
    private void belowSixteen(Standing standing) {
        for (Finding finding : found()) {
            String words = "Found competent (Gillick) for this decision"
                    + (finding.scope().isBlank() ? "." : ": " + finding.scope() + ".");
            candidate(
                    finding.basis() == LegalBasis.COURT ? LegalBasis.COURT : LegalBasis.GILLICK,
                    words,
                    List.of(finding.source()),
                    Days.earlier(finding.until(), child.lastDayOfStage(question.day())));
        }
        if (standing == Standing.NOT_SHOWN) {
            opinion.unknown("whether the child is competent (Gillick) to decide about " + question.words()
                    + " isn't recorded, or no longer. Ask whoever proposes it to find out, with the child.");
        }
    }

    /** At sixteen and seventeen a finding isn't needed; what was found stands as evidence. */
    private void fromSixteen(Standing standing) {
        if (standing == Standing.DECIDES) {
            List<Named> evidence = new ArrayList<>();
            found().forEach(finding -> evidence.add(finding.source()));
            evidence.add(
                    Named.words("From 16 on a person is assumed to have capacity unless it is shown that they lack it"
                            + " (Mental Capacity Act 2005 s.1(2))."));
            candidate(basis(), words(), evidence, child.lastDayOfStage(question.day()));
        } else if (standing == Standing.LACKS) {
            opinion.limit(LegalLimits.WITHOUT_CAPACITY);
            found().forEach(finding -> opinion.limit("the young person was found able to decide about "
                    + (finding.scope().isBlank() ? question.words() : finding.scope()) + ": "
                    + finding.source().name() + "."));
        }
    }

    private List<Finding> found() {
        return findings.list().stream()
                .filter(finding -> finding.result() == CapacityFinding.HAS)
                .toList();
    }

    private LegalBasis basis() {
        return stage == Stage.SIXTEEN_OR_SEVENTEEN && question.decision() == DecisionKind.TREATMENT
                ? LegalBasis.FAMILY_LAW_REFORM_ACT
                : LegalBasis.MENTAL_CAPACITY_ACT;
    }

    private String words() {
        if (stage == Stage.ADULT) {
            return "An adult decides for themself (Mental Capacity Act 2005 s.1).";
        }
        return switch (question.decision()) {
            case TREATMENT ->
                "At 16 and 17 their agreement to treatment is as good as an adult's (Family Law Reform Act 1969 s.8).";
            case INFORMAL_ADMISSION ->
                "At 16 and 17, with capacity, their own agreement to admission is enough (Mental Health Act 1983"
                        + " s.131(3)).";
            default ->
                "At 16 and 17 they decide themself when they have capacity (Mental Capacity Act 2005 s.1, s.2(5)).";
        };
    }

    private void candidate(LegalBasis basis, String words, List<Named> evidence, @Nullable LocalDate until) {
        opinion.candidate(new Candidate(new Named(child.reference(), "The child"), basis, words, evidence, until));
    }
}
