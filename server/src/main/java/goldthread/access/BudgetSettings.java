package goldthread.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for on one node, so that none can take the server from the others.
 *
 * @param requestsAMinute in the long run, and at once after a rest ({@code GOLDTHREAD_BUDGET_REQUESTS_A_MINUTE})
 * @param atOnce requests of one caller that are carried out at the same time ({@code GOLDTHREAD_BUDGET_AT_ONCE})
 */
@ConfigurationProperties("goldthread.budget")
record BudgetSettings(
        @DefaultValue("60000") int requestsAMinute,
        @DefaultValue("100") int atOnce) {

    BudgetSettings {
        require(requestsAMinute, "GOLDTHREAD_BUDGET_REQUESTS_A_MINUTE");
        require(atOnce, "GOLDTHREAD_BUDGET_AT_ONCE");
    }

    private static void require(int value, String setting) {
        if (value < 1) {
            throw new IllegalArgumentException(setting + " must be at least 1.");
        }
    }
}
