package goldthread.statutory;

import goldthread.terminology.PlanCategory;
import goldthread.terminology.StatutoryFinding;
import goldthread.terminology.StatutoryState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands out where several processes meet: care, protection, education and the Mental Health Act. */
final class CareFindings {

    /** So long before its review a plan is due for it. */
    private static final int WEEKS_AHEAD = 12;

    private final Life life;
    private final List<Finding> found = new ArrayList<>();

    private CareFindings(Life life) {
        this.life = life;
    }

    static List<Finding> of(Life life) {
        CareFindings findings = new CareFindings(life);
        life.detention().ifPresent(findings::detained);
        findings.aftercare();
        if (life.isLookedAfter()) {
            findings.lookedAfter();
        }
        return findings.found;
    }

    private void detained(StatutoryProcess detention) {
        LocalDate soon = life.today().plusWeeks(WEEKS_AHEAD);
        life.going(PlanCategory.EHCP).stream()
                .filter(plan -> plan.next().filter(due -> !due.isAfter(soon)).isPresent())
                .forEach(plan -> found.add(Finding.of(
                        StatutoryFinding.DETAINED_EHCP_REVIEW, plan.next(), detention.about(), plan.about())));
        if (life.isLookedAfter()) {
            found.add(Finding.of(
                    StatutoryFinding.DETAINED_AND_LOOKED_AFTER,
                    detention.about(),
                    firstOf(PlanCategory.LAC).orElse(life.child())));
        }
    }

    /** A right to aftercare outlasts the detention; whoever is detained needs somebody responsible before they leave. */
    private void aftercare() {
        Optional<StatutoryProcess> entitled = life.processes().stream()
                .filter(process -> process.state() != StatutoryState.PLANNED
                        && process.status().filter(LegalStatus::givesAftercare).isPresent())
                .sorted(StatutoryProcess.IN_TURN)
                .findFirst();
        boolean settled = life.processes().stream()
                .filter(process -> process.category()
                        .filter(PlanCategory.SECTION_117::equals)
                        .isPresent())
                .anyMatch(process -> process.authority().isPresent() && process.state() != StatutoryState.ENDED);
        if (!settled) {
            entitled.ifPresent(process -> found.add(Finding.of(StatutoryFinding.AFTERCARE_UNSET, process.about())));
        }
    }

    private void lookedAfter() {
        Optional<String> plan = firstOf(PlanCategory.LAC);
        if (plan.isEmpty()) {
            found.add(Finding.of(StatutoryFinding.LOOKED_AFTER_WITHOUT_PLAN, life.child()));
        }
        firstOf(PlanCategory.CP)
                .ifPresent(protection -> found.add(
                        Finding.of(StatutoryFinding.PROTECTION_AND_CARE, protection, plan.orElse(life.child()))));
        if (life.isOfSchoolAge() && life.going(PlanCategory.PEP).isEmpty()) {
            found.add(Finding.of(StatutoryFinding.PEP_MISSING, life.child()));
        }
        life.advocacy()
                .filter(review -> !review.isOffered())
                .ifPresent(review ->
                        found.add(Finding.of(StatutoryFinding.ADVOCACY_NOT_OFFERED, review.day(), review.about())));
    }

    private Optional<String> firstOf(PlanCategory kind) {
        return life.going(kind).stream().map(StatutoryProcess::about).findFirst();
    }
}
