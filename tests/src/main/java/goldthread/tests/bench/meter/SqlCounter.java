package goldthread.tests.bench.meter;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;

/**
 * Counts what PostgreSQL executed for one database. Statements come from {@code pg_stat_statements} when it is loaded
 * and stay unknown otherwise; transactions come from {@code pg_stat_database}, which every PostgreSQL has. Statements
 * that only begin, end or set up a transaction aren't counted, nor are the counter's own.
 */
public final class SqlCounter implements AutoCloseable {
    private static final String STATEMENTS = """
            select coalesce(sum(s.calls), 0) from pg_stat_statements s
            join pg_database d on d.oid = s.dbid
            where d.datname = current_database()
              and s.query !~* '^\\s*(begin|start|commit|rollback|savepoint|release|set|show|discard|create extension)'
              and s.query not like '%pg_stat_%' and s.query not like '%pg_database_size%'
            """;

    private static final String TRANSACTIONS =
            "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()";

    private static final String SIZE = "select pg_database_size(current_database())";

    private final Connection connection;
    private final boolean countsStatements;

    /**
     * What was counted since the statistics began.
     *
     * @param statements executions; empty when {@code pg_stat_statements} isn't loaded
     * @param transactions committed and rolled back
     * @param bytes the size of the database on disk now
     */
    public record Count(OptionalLong statements, long transactions, long bytes) {
        /** What was counted since an earlier reading, and by how much the database grew. */
        public Count since(Count earlier) {
            OptionalLong since = statements.isPresent() && earlier.statements.isPresent()
                    ? OptionalLong.of(statements.getAsLong() - earlier.statements.getAsLong())
                    : OptionalLong.empty();
            return new Count(since, transactions - earlier.transactions, bytes - earlier.bytes);
        }
    }

    private SqlCounter(Connection connection, boolean countsStatements) {
        this.connection = connection;
        this.countsStatements = countsStatements;
    }

    /**
     * Connects, and creates the extension {@code pg_stat_statements} when the server has it loaded and the user may.
     *
     * @throws SQLException when the database can't be reached
     */
    public static SqlCounter connect(String url, String user, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        return new SqlCounter(connection, hasStatements(connection));
    }

    /**
     * Reads the counters.
     *
     * @throws IllegalStateException when the database answers no more
     */
    public Count read() {
        try {
            OptionalLong statements = countsStatements ? OptionalLong.of(number(STATEMENTS)) : OptionalLong.empty();
            return new Count(statements, number(TRANSACTIONS), number(SIZE));
        } catch (SQLException e) {
            throw new IllegalStateException("The database's counters can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static boolean hasStatements(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement
                    .executeQuery("select calls from pg_stat_statements limit 1")
                    .close();
            return true;
        } catch (SQLException e) {
            System.err.println("SQL statements are not counted, only transactions: " + e.getMessage());
            return false;
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
