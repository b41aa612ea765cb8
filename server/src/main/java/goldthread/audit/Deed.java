package goldthread.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done with a record, in words that a family can read; never what the record says. */
final class Deed {

    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("$shared-care-plan", "read the shared care plan"),
            Map.entry("$chronology", "read the child's story"),
            Map.entry("$membership", "read who is around the child"),
            Map.entry("$disclosures", "read this list"),
            Map.entry("$who-can-consent", "asked who can consent"),
            Map.entry("$break-glass", "opened the record in an emergency"),
            Map.entry("$add-member", "proposed someone for the team"),
            Map.entry("$accept-member", "accepted someone into the team"),
            Map.entry("$end-member", "ended a membership of the team"),
            Map.entry("$relabel", "changed how widely a record may be known"),
            Map.entry("$close", "ended a service's involvement"));

    private static final Map<String, String> TRIED = Map.ofEntries(
            Map.entry("$shared-care-plan", "read the shared care plan"),
            Map.entry("$chronology", "read the child's story"),
            Map.entry("$membership", "read who is around the child"),
            Map.entry("$disclosures", "read this list"),
            Map.entry("$who-can-consent", "ask who can consent"),
            Map.entry("$break-glass", "open the record in an emergency"),
            Map.entry("$add-member", "propose someone for the team"),
            Map.entry("$accept-member", "accept someone into the team"),
            Map.entry("$end-member", "end a membership of the team"),
            Map.entry("$relabel", "change how widely a record may be known"),
            Map.entry("$close", "end a service's involvement"));

    private static final Set<String> READS =
            Set.of("read", "vread", "history-instance", "history-type", "history-system", "get", "head", "search-type");
    private static final int MOST_KINDS = 4;

    private Deed() {}

    /** A sentence without its subject, such as "read goals and care plans". */
    static String of(ChildAttempt attempt) {
        AuditRow row = attempt.row();
        if (attempt.isFruitless()) {
            return "searched in the record, and saw nothing";
        }
        if (row.outcome() == Outcome.SUCCESS.code()) {
            return done(row, attempt.kinds());
        }
        String end = row.outcome() == Outcome.REFUSED.code() ? ", and was refused" : ", which failed";
        return "tried to " + tried(row, attempt.kinds()) + end;
    }

    private static String done(AuditRow row, List<String> kinds) {
        String interaction = row.interaction();
        if (interaction.startsWith("$")) {
            return OPERATIONS.getOrDefault(interaction, "used a function (" + interaction + ") on " + words(kinds));
        }
        if (interaction.equals("search-type")) {
            return "searched for and saw " + words(kinds);
        }
        if (isRead(row)) {
            return "read " + words(kinds);
        }
        return (interaction.equals("create") ? "added " : "wrote ") + words(kinds);
    }

    private static String tried(AuditRow row, List<String> kinds) {
        String interaction = row.interaction();
        if (interaction.startsWith("$")) {
            return TRIED.getOrDefault(interaction, "use a function (" + interaction + ") on " + words(kinds));
        }
        if (interaction.equals("search-type")) {
            return "search for " + words(kinds);
        }
        if (isRead(row)) {
            return "read " + words(kinds);
        }
        return (interaction.equals("create") ? "add " : "change ") + words(kinds);
    }

    /** A write in a batch is recorded before it is answered; what a batch showed has the status of its answer. */
    private static boolean isRead(AuditRow row) {
        return READS.contains(row.interaction()) || (row.interaction().equals("batch") && row.status() != null);
    }

    private static String words(List<String> kinds) {
        List<String> words = kinds.stream().map(RecordKind::words).distinct().toList();
        if (words.size() > MOST_KINDS) {
            return Stream.concat(words.stream().limit(MOST_KINDS - 1L), Stream.of("other records"))
                    .collect(Collectors.collectingAndThen(Collectors.toList(), Deed::list));
        }
        return list(words);
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
