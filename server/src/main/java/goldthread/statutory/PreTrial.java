package goldthread.statutory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What support is possible while a criminal investigation or trial goes on (N94).
 *
 * @param about the plan that says so, as {@code CarePlan/id}
 * @param status a code of pre-trial-status
 * @param agreedBy who agreed, in words
 * @param restrictions what isn't spoken about or done
 * @param reviewBy by when it is looked at again
 */
record PreTrial(
        String about, String status, List<String> agreedBy, List<String> restrictions, Optional<LocalDate> reviewBy) {

    private static final String DECISION_AWAITED = "decision-awaited";

    PreTrial {
        agreedBy = List.copyOf(agreedBy);
        restrictions = List.copyOf(restrictions);
    }

    /** Whether those who help know what they may do. */
    boolean isSettled(LocalDate today) {
        return !status.equals(DECISION_AWAITED)
                && reviewBy.filter(day -> day.isBefore(today)).isEmpty();
    }
}
