package goldthread.store;

import org.springframework.jdbc.core.JdbcTemplate;

/** The batch for tests of other rooms. */
public final class TestBatch {

    private TestBatch() {}

    /** One on a database. */
    public static CommitBatch on(JdbcTemplate database) {
        return new CommitBatch(database);
    }
}
