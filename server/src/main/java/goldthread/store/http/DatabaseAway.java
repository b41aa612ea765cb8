package goldthread.store.http;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import goldthread.store.Outcomes;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The records can't be reached at the moment, which is nobody's fault who asked. */
final class DatabaseAway {

    private static final int SERVICE_UNAVAILABLE = 503;

    private DatabaseAway() {}

    /** Whether it is why something was thrown. */
    static boolean causes(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof CannotCreateTransactionException
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof TransientDataAccessException
                    || t instanceof SQLTransientException
                    || (t instanceof SQLException sql && isConnectionLost(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnectionLost(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** What everybody who asked is told. */
    static BaseServerResponseException explained() {
        UnclassifiedServerFailureException away = new UnclassifiedServerFailureException(
                SERVICE_UNAVAILABLE,
                "database away",
                Outcomes.outcome(
                        IssueType.TRANSIENT,
                        "database-away",
                        "The records can't be reached at the moment; nothing was stored. Try again shortly."));
        away.addResponseHeader("Retry-After", "5");
        return away;
    }
}
