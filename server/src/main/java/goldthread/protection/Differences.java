package goldthread.protection;

import static goldthread.terminology.ProtectionSource.ALERT;
import static goldthread.terminology.ProtectionSource.PLAN;
import static goldthread.terminology.ProtectionSource.STANDING;

import goldthread.terminology.ProtectionSource;
import goldthread.terminology.ProtectionStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where those who say something of a child's standing don't say the same. None is preferred: the authority is asked.
 *
 * @param said all that is shown to the caller
 */
record Differences(List<Said> said) {

    Differences {
        said = List.copyOf(said);
    }

    /** One sentence for each standing about which they differ. */
    List<String> sentences() {
        return Stream.of(ProtectionStatus.values())
                .flatMap(status -> sentence(status).stream())
                .toList();
    }

    private Optional<String> sentence(ProtectionStatus status) {
        boolean planned = says(PLAN, status);
        boolean alerted = says(ALERT, status);
        String child = "that the child is " + status.words().toLowerCase(Locale.UK);
        if (alerted && !planned) {
            return Optional.of("An alert says " + child
                    + ", and no authority's plan that is shown here does: ask the authority which of both holds.");
        }
        if (planned && !alerted && said.stream().anyMatch(one -> one.source() == ALERT)) {
            return Optional.of("An authority's plan here says " + child
                    + ", and the alerts that are shown here don't: ask the authority which of both holds.");
        }
        if (says(STANDING, status) && !planned && !alerted) {
            return Optional.of("The child's own entry says " + child
                    + ", and neither a plan nor an alert that is shown here does: ask the authority.");
        }
        return Optional.empty();
    }

    private boolean says(ProtectionSource source, ProtectionStatus status) {
        return said.stream().anyMatch(one -> one.says(source, status));
    }
}
