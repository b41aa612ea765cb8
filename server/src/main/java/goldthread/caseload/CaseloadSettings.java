package goldthread.caseload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the server looks at what is overdue.
 *
 * @param lookEvery how often this node looks for plans whose review is overdue; nothing to leave it to other nodes
 *     ({@code GOLDTHREAD_CASELOAD_LOOK_EVERY})
 */
@ConfigurationProperties("goldthread.caseload")
record CaseloadSettings(@DefaultValue("PT10M") Duration lookEvery) {

    CaseloadSettings {
        if (lookEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_CASELOAD_LOOK_EVERY must be a length of time, such as PT10M, or PT0S to look for nothing.");
        }
    }
}
