package goldthread.notification;

import goldthread.access.Caller;
import goldthread.access.StandIns;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Under which names a caller is a recipient: their own, and those of the organisation for which they act; family act for none. */
@Component
class CallersKeys {

    private final JdbcTemplate database;

    CallersKeys(JdbcTemplate database) {
        this.database = database;
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
