package goldthread.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit is kept.
 *
 * @param sealEvery how often what was recorded is sealed ({@code GOLDTHREAD_AUDIT_SEAL_EVERY})
 */
@ConfigurationProperties("goldthread.audit")
record AuditSettings(@DefaultValue("PT1M") Duration sealEvery) {

    /** Refuses a server that would do nothing but seal. */
    AuditSettings {
        if (sealEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_AUDIT_SEAL_EVERY must be at least one second; PT1M, one minute, is usual.");
        }
    }
}
