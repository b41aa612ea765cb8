package goldthread.store;

import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through what is stored, a page in each transaction: for projections, which are made anew from it. */
@Component
public class StoredPages {

    private static final int PAGE = 200;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    StoredPages(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Empties tables and fills them again.
     *
     * @param tables rows that are derived
     * @param keys SQL for HAPI's keys of resources above its one argument, in ascending order and without a limit
     * @param project derives the rows of one key
     */
    public void fill(List<String> tables, String keys, LongConsumer project) {
        transaction.executeWithoutResult(status -> tables.forEach(table -> database.update("DELETE FROM " + table)));
        List<Long> page = after(-1, keys);
        while (!page.isEmpty()) {
            List<Long> these = page;
            transaction.executeWithoutResult(status -> these.forEach(project::accept));
            page = after(these.get(these.size() - 1), keys);
        }
    }

    private List<Long> after(long last, String keys) {
        List<Long> page =
                transaction.execute(status -> database.queryForList(keys + " LIMIT " + PAGE, Long.class, last));
        return page == null ? List.of() : page;
    }
}
