package goldthread.statutory;

import goldthread.terminology.Coded;
import goldthread.terminology.OnHoldReason;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.StatutoryFinding;
import goldthread.terminology.StatutoryState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands out in the processes themselves: who is responsible, what is overdue, what a plan promises and isn't given. */
final class ProcessFindings {

    private final Life life;
    private final List<Finding> found = new ArrayList<>();

    private ProcessFindings(Life life) {
        this.life = life;
    }

    static List<Finding> of(Life life) {
        ProcessFindings findings = new ProcessFindings(life);
        life.going().forEach(findings::each);
        findings.authorities();
        life.going(PlanCategory.EHCP).forEach(findings::custody);
        findings.trial();
        return findings.found;
    }

    private void each(StatutoryProcess process) {
        if (process.authority().isEmpty()) {
            found.add(Finding.of(StatutoryFinding.AUTHORITY_UNSET, process.about()));
        }
        if (process.isOverdue(life.today())) {
            found.add(Finding.of(overdue(process), process.next(), process.about()));
        }
        process.provision()
                .filter(provision -> !provision.isDelivered())
                .ifPresent(provision -> undelivered(process, provision));
    }

    private StatutoryFinding overdue(StatutoryProcess process) {
        if (process.is(PlanCategory.LAC)) {
            return StatutoryFinding.LOOKED_AFTER_REVIEW_OVERDUE;
        }
        return process.is(PlanCategory.PEP) && life.isLookedAfter()
                ? StatutoryFinding.PEP_OVERDUE
                : StatutoryFinding.REVIEW_OVERDUE;
    }

    private void undelivered(StatutoryProcess process, Provision provision) {
        found.add(new Finding(
                StatutoryFinding.PROVISION_NOT_DELIVERED,
                List.of(process.about()),
                provision.reviewBy(),
                provision.reason()));
        if (!provision.isExplained()) {
            found.add(Finding.of(StatutoryFinding.PROVISION_UNEXPLAINED, process.about()));
        }
        if (provision.reviewBy().filter(day -> day.isBefore(life.today())).isPresent()) {
            found.add(Finding.of(StatutoryFinding.PROVISION_REVIEW_OVERDUE, provision.reviewBy(), process.about()));
        }
    }

    /** An education, health and care plan outlasts custody: Children and Families Act 2014, section 74. */
    private void custody(StatutoryProcess plan) {
        boolean paused = plan.state() == StatutoryState.ON_HOLD;
        boolean becauseOfCustody = plan.onHold()
                .flatMap(reason -> Coded.find(OnHoldReason.class, reason))
                .filter(OnHoldReason.IN_CUSTODY::equals)
                .isPresent();
        if (paused && (becauseOfCustody || life.isInCustody())) {
            found.add(Finding.of(StatutoryFinding.PLAN_PAUSED_IN_CUSTODY, plan.next(), plan.about()));
        } else if (life.isInCustody() && plan.provision().isEmpty()) {
            found.add(Finding.of(StatutoryFinding.PROVISION_UNKNOWN_IN_CUSTODY, plan.about()));
        }
    }

    /** Two may owe aftercare together; every other process has one. */
    private void authorities() {
        Map<PlanCategory, List<StatutoryProcess>> byKind = life.going()
                .filter(process -> process.category()
                        .filter(kind -> kind != PlanCategory.SECTION_117)
                        .isPresent())
                .collect(Collectors.groupingBy(
                        process -> process.category().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        byKind.values().stream()
                .filter(same -> same.stream()
                                .flatMap(process -> process.authorityKey().stream())
                                .distinct()
                                .count()
                        > 1)
                .forEach(differing -> found.add(Finding.of(
                        StatutoryFinding.AUTHORITIES_DIFFER,
                        differing.stream().map(StatutoryProcess::about).toArray(String[]::new))));
    }

    private void trial() {
        LocalDate today = life.today();
        boolean settled = life.preTrials().stream().anyMatch(status -> status.isSettled(today));
        if (!settled) {
            life.heldForTrial()
                    .forEach(plan -> found.add(Finding.of(StatutoryFinding.SUPPORT_BEFORE_TRIAL_UNSET, plan)));
        }
    }
}
