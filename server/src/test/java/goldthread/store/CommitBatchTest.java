package goldthread.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

final class CommitBatchTest {

    private static final String ADD = "INSERT INTO seat (place, name) VALUES (?, ?)";
    private static final String REMOVE = "DELETE FROM seat WHERE place = ?";

    private final JdbcDataSource source = new JdbcDataSource();
    private final JdbcTemplate database = new JdbcTemplate(source);
    private final List<Integer> rowsWhenSent = new ArrayList<>();
    private final CommitBatch batch = new CommitBatch(database, new Sending());
    private TransactionTemplate transaction;

    /** Notes how many rows there were when what HAPI holds back was sent. */
    private final class Sending extends HeldBack {

        Sending() {
            super(new StaticListableBeanFactory().getBeanProvider(EntityManagerFactory.class));
        }

        @Override
        public void send() {
            rowsWhenSent.add(database.queryForList("SELECT place FROM seat", Integer.class)
                    .size());
        }
    }

    @BeforeEach
    void open() {
        source.setURL("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        database.execute("CREATE TABLE seat (place INT PRIMARY KEY, name VARCHAR(20))");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @Test
    void a_row_comes_again_whatever_was_added_before_its_removal() {
        database.update(ADD, 2, "old");

        transaction.executeWithoutResult(status -> {
            batch.add(ADD, 1, "new");
            batch.remove(REMOVE, 2);
            batch.add(ADD, 2, "again");
        });

        assertThat(database.queryForList("SELECT name FROM seat ORDER BY place", String.class))
                .containsExactly("new", "again");
    }

    /** A sweep holds a task before its clocks; who stored the task by a plain update held its clocks first. */
    @Test
    void resources_go_before_the_rows_that_are_made_of_them() {
        transaction.executeWithoutResult(status -> batch.add(ADD, 1, "after"));

        assertThat(rowsWhenSent).containsExactly(0);
        assertThat(database.queryForList("SELECT name FROM seat", String.class)).containsExactly("after");
    }

    @Test
    void what_was_noted_in_a_transaction_that_failed_is_forgotten() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    batch.add(ADD, 1, "lost");
                    throw new IllegalArgumentException("refused");
                }))
                .hasMessage("refused");
        transaction.executeWithoutResult(status -> batch.add(ADD, 2, "kept"));

        assertThat(database.queryForList("SELECT name FROM seat", String.class)).containsExactly("kept");
    }

    @Test
    void a_row_that_is_there_already_is_a_conflict() {
        database.update(ADD, 1, "first");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> batch.add(ADD, 1, "second")))
                .hasMessageContaining("read it and try again");
    }

    @Test
    void outside_a_transaction_nothing_is_taken() {
        assertThatThrownBy(() -> batch.add(ADD, 1, "x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> batch.remove(REMOVE, 1)).isInstanceOf(IllegalStateException.class);
    }
}
