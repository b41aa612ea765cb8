package goldthread.audit;

import goldthread.audit.SealCheck.Finding;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code ./goldthread verify-audit}: checks every seal of the audit and ends, with 1 when one is broken. */
@Component
@ConditionalOnProperty("goldthread.verify-audit")
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerifyAuditCommand implements ApplicationRunner {

    private final SealCheck check;
    private final ConfigurableApplicationContext context;

    VerifyAuditCommand(SealCheck check, ConfigurableApplicationContext context) {
        this.check = check;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Finding finding = check.check();
        System.out.println(report(finding));
        System.exit(SpringApplication.exit(context, () -> finding.fault().isPresent() ? 1 : 0));
    }

    /** What is printed: how much was checked, up to which seal, and what is wrong. */
    static String report(Finding finding) {
        String checked = "Checked " + finding.rows() + " audit rows in " + finding.seals() + " seals; "
                + finding.unsealed() + " rows have no seal yet.";
        String last = finding.last()
                .map(seal -> "\nThe last seal that is whole is " + seal.number() + " of " + seal.sealed() + ": "
                        + seal.hash())
                .orElse("");
        return checked + last + "\n" + finding.fault().orElse("The audit is whole.");
    }
}
