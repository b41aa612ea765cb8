package goldthread.notification;

import goldthread.notification.wire.SigningSecret;
import goldthread.store.SharedSecrets;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The tables of events in memory, as the migrations make them. */
final class EventTables {

    private final JdbcTemplate database;
    private final JdbcTransactionManager transactions;

    EventTables() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        script("V1__secrets"),
                        script("V2__children"),
                        script("V4__sources"),
                        script("V24__rights"),
                        script("V28__topic_events"),
                        script("V31__subscriptions"),
                        script("V52__oversight"))
                .execute(source);
        this.database = new JdbcTemplate(source);
        this.transactions = new JdbcTransactionManager((DataSource) source);
    }

    private static ClassPathResource script(String name) {
        return new ClassPathResource("db/migration/common/" + name + ".sql");
    }

    JdbcTemplate database() {
        return database;
    }

    JdbcTransactionManager transactions() {
        return transactions;
    }

    SecretBox box() {
        return new SecretBox(new SharedSecrets(database, transactions));
    }

    Lanes lanes() {
        return new Lanes(database, box());
    }

    /** A Subscription of an organisation to a topic. */
    void subscription(String id, String organisation, Topic topic, String status) {
        database.update(
                "INSERT INTO gt_subscription (id, organisation, topic, children, organisations, status, endpoint,"
                        + " content, secret) VALUES (?, ?, ?, '', '', ?, 'http://127.0.0.1:1/', 'id-only', ?)",
                id,
                organisation,
                topic.code(),
                status,
                box().seal(SigningSecret.kept(new byte[] {1}), id));
    }

    /** What happened, written down as the outbox does. */
    void happened(Topic topic, String focus, String causedBy, String parties) {
        int slash = focus.indexOf('/');
        database.update(
                "INSERT INTO gt_topic_outbox (topic, res_pid, res_type, res_id, child_id, caused_by, caused_user, parties)"
                        + " VALUES (?, 1, ?, ?, 'c', ?, 'Practitioner/somebody', ?)",
                topic.code(),
                focus.substring(0, slash),
                focus.substring(slash + 1),
                causedBy,
                parties);
    }

    /** An organisation's entry in the directory. */
    void organisation(String entry, String identifier) {
        database.update("INSERT INTO gt_party (party, means) VALUES (?, ?)", entry, identifier);
    }

    /** Somebody who stands around the child for an organisation. */
    void member(int entry, String member, String role, String organisation, boolean leads) {
        database.update(
                "INSERT INTO gt_membership (team_id, entry, child_id, member, role_code, organisation, is_lead,"
                        + " gives_rights, status, valid_from) VALUES ('t', ?, 'c', ?, ?, ?, ?, TRUE, 'effective',"
                        + " CURRENT_TIMESTAMP)",
                entry,
                member,
                role,
                organisation,
                leads);
    }
}
