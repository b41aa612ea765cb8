package goldthread.notification;

import goldthread.access.Caller;
import goldthread.access.StandIns;
import goldthread.child.PartyKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Under which names a caller is a recipient: their own, and those of the organisation for which they act; family act for none. */
@Component
class CallersKeys {

    private final JdbcTemplate database;

    CallersKeys(JdbcTemplate database) {
        this.database = database;
    }

    /** The organisations of whoever sent a message, as {@code Organization/id}. */
    Set<String> housesOf(Reference sender) {
        return PartyKey.of(sender)
                .map(key -> Set.copyOf(new Houses(database).of(key)))
                .orElse(Set.of());
    }

    List<String> of(Caller caller) {
        if (StandIns.isFamily(caller)) {
            return List.of(caller.fhirUser());
        }
        String organisation = caller.organisation().toString();
        List<String> entries = database.queryForList(
                "SELECT party FROM gt_party WHERE means = ? AND party LIKE 'Organization/%' ORDER BY party",
                String.class, organisation);
        return Stream.concat(entries.stream(), Stream.of(organisation, caller.fhirUser()))
                .toList();
    }
}
