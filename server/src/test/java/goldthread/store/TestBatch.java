package goldthread.store;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The batch for tests of other rooms. */
public final class TestBatch {

    private TestBatch() {}

    /** One on a database. */
    public static CommitBatch on(JdbcTemplate database) {
        return new CommitBatch(
                database, new HeldBack(new StaticListableBeanFactory().getBeanProvider(EntityManagerFactory.class)));
    }
}
