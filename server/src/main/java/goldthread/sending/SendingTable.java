package goldthread.sending;

import goldthread.store.Unindexed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables {@code gt_referral} and {@code gt_referral_answer}: who has asked whom for which child, and how it stands. */
@Component
class SendingTable {

    private static final int TURNS = 64;
    private static final String FORGET = "DELETE FROM gt_referral WHERE res_pid = ?";
    private static final String ADD = "INSERT INTO gt_referral (res_pid, referral_id, child_id, addressee, status,"
            + " asked_at, help, requisition, replaces, names, sender) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, COALESCE("
            + "(SELECT MIN(p.means) FROM gt_party p WHERE p.party = ? AND p.means LIKE 'Organization/%'),"
            + " (SELECT MIN(p.party) FROM gt_party p WHERE p.means = ? AND p.party LIKE 'Organization/%'), ?))";
    private static final String FORGET_ANSWER = "DELETE FROM gt_referral_answer WHERE task_pid = ?";
    private static final String ADD_ANSWER =
            "INSERT INTO gt_referral_answer (task_pid, referral_id, owner, status, is_part) VALUES (?, ?, ?, ?, ?)";
    private static final String AUTHORS = "SELECT t.res_pid, t.reader FROM gt_reader t WHERE "
            + Unindexed.column("t.basis") + " = 'author' AND t.res_pid = ANY(?)";
    private static final String OF_CHILDREN =
            "SELECT r.referral_id, r.child_id, r.addressee, r.sender, r.status, r.asked_at, r.help, r.requisition,"
                    + " r.replaces, r.names, a.owner, a.status AS answer, a.is_part FROM gt_referral r"
                    + " LEFT JOIN gt_referral_answer a ON a.referral_id = r.referral_id WHERE r.child_id = ANY(?)";
    private static final String TO = " AND r.addressee = ANY(?)";
    private static final String IN_ORDER = " ORDER BY r.asked_at, r.res_pid, r.addressee, a.task_pid";
    private static final String TURN =
            "SELECT number FROM gt_referral_turn WHERE number = ANY(?) ORDER BY number FOR UPDATE";

    private final JdbcTemplate database;

    SendingTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Puts what referrals say in the place of what their versions before said; nothing for {@code null}. */
    void replace(Map<Long, List<Sending>> sendings, String author) {
        if (sendings.isEmpty()) {
            return;
        }
        Map<Long, String> authors = authors(sendings.keySet());
        List<Object[]> rows = new ArrayList<>();
        sendings.forEach(
                (key, said) -> said.forEach(sending -> add(key, sending, authors.getOrDefault(key, author), rows)));
        forget(FORGET, sendings.keySet());
        database.batchUpdate(ADD, rows);
    }

    private static void add(long key, Sending sending, String author, List<Object[]> rows) {
        String asker = sending.organisation().orElse("");
        String named = asker.isEmpty() ? author : asker;
        for (String addressee : sending.addressees()) {
            rows.add(new Object[] {
                key,
                sending.id(),
                sending.child(),
                addressee,
                sending.status().toCode(),
                sending.asked().atOffset(ZoneOffset.UTC),
                Sending.lines(sending.help()),
                sending.requisition(),
                Sending.lines(sending.replaces()),
                Sending.lines(sending.names()),
                sending.asker(),
                named,
                named
            });
        }
    }

    private Map<Long, String> authors(Collection<Long> keys) {
        Map<Long, String> authors = new LinkedHashMap<>();
        database.query(
                AUTHORS,
                row -> {
                    authors.put(row.getLong(1), row.getString(2));
                },
                (Object) keys.toArray(Long[]::new));
        return authors;
    }

    /** The same of tasks. */
    void replaceAnswers(Map<Long, List<Answer>> answers) {
        if (answers.isEmpty()) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        answers.forEach((key, said) -> said.forEach(answer -> rows.add(new Object[] {
            key, answer.referral(), answer.owner(), answer.status().toCode(), answer.isPart()
        })));
        forget(FORGET_ANSWER, answers.keySet());
        database.batchUpdate(ADD_ANSWER, rows);
    }

    private void forget(String sql, Collection<Long> keys) {
        database.batchUpdate(sql, keys.stream().map(key -> new Object[] {key}).toList());
    }

    /** All that was asked for a child, in whichever of these records, the oldest first. */
    List<Known> of(Collection<String> records) {
        return read(OF_CHILDREN + IN_ORDER, (Object) records.toArray(String[]::new));
    }

    /**
     * What was asked of some addressees for some children, of which no other transaction stores more until this one has
     * ended.
     *
     * @param sent what is stored now
     * @param children the records of all children for whom it is, joined ones among them
     */
    List<Known> inTurn(Collection<Sending> sent, Collection<String> children) {
        Set<Integer> turns = new TreeSet<>();
        Set<String> addressees = new TreeSet<>();
        for (Sending sending : sent) {
            addressees.addAll(sending.addressees());
            sending.services().forEach(service -> turns.add(Math.floorMod(service.hashCode(), TURNS)));
        }
        database.queryForList(TURN, Integer.class, (Object) turns.toArray(Integer[]::new));
        return read(OF_CHILDREN + TO + IN_ORDER, children.toArray(String[]::new), (Object)
                addressees.toArray(String[]::new));
    }

    private List<Known> read(String sql, Object... arguments) {
        Map<String, Known> found = new LinkedHashMap<>();
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        database.query(
                sql,
                row -> {
                    Known known = known(row);
                    String key = known.id() + " " + known.sending().child() + " " + known.addressee();
                    found.putIfAbsent(key, known);
                    List<Answer> said = answers.computeIfAbsent(key, first -> new ArrayList<>());
                    if (row.getString("answer") != null) {
                        said.add(answer(row));
                    }
                },
                arguments);
        return found.entrySet().stream()
                .map(entry -> new Known(
                        entry.getValue().sending(),
                        entry.getValue().addressee(),
                        entry.getValue().sender(),
                        answers.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Known known(ResultSet row) throws SQLException {
        Sending sending = new Sending(
                row.getString("referral_id"),
                row.getString("child_id"),
                Set.of(row.getString("addressee")),
                row.getString("sender"),
                ServiceRequestStatus.fromCode(row.getString("status")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Sending.ofLines(row.getString("help")),
                row.getString("requisition"),
                Sending.ofLines(row.getString("replaces")),
                Sending.ofLines(row.getString("names")));
        return new Known(sending, row.getString("addressee"), row.getString("sender"), List.of());
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("referral_id"),
                row.getString("owner"),
                TaskStatus.fromCode(row.getString("answer")),
                row.getBoolean("is_part"));
    }
}
