package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final String CAMHS = "urn:o|camhs";

    private final EventTables tables = new EventTables();
    private final Claims claims = new Claims(tables.database(), tables.transactions());

    @BeforeEach
    void lane() {
        tables.subscription("lane", CAMHS, Topic.CLOSURE, "active");
    }

    private void due(long position, String child) {
        tables.database()
                .update(
                        "INSERT INTO gt_topic_delivery (recipient, event_position, lane, child_id, state)"
                                + " VALUES (?, ?, 'lane', ?, 'due')",
                        CAMHS,
                        position,
                        child);
    }

    private void set(String column, String value, long position) {
        tables.database()
                .update(
                        "UPDATE gt_topic_delivery SET " + column + " = " + value + " WHERE event_position = ?",
                        position);
    }

    private List<Claim> take(int most) {
        return claims.take(tables.lanes().find("lane").orElseThrow(), most);
    }

    private static List<Long> positions(List<Claim> claims) {
        return claims.stream().map(Claim::position).toList();
    }

    private static Stream<Long> all(List<Future<List<Claim>>> taken) throws Exception {
        Stream<Long> all = Stream.empty();
        for (Future<List<Claim>> each : taken) {
            all = Stream.concat(all, positions(each.get()).stream());
        }
        return all;
    }

    private String state(long position) {
        return tables.database()
                .queryForObject(
                        "SELECT state || ' ' || attempts FROM gt_topic_delivery WHERE event_position = ?",
                        String.class,
                        position);
    }

    @Test
    void of_each_child_the_earliest_is_taken_on_and_the_next_when_that_was_delivered() {
        due(1, "amy");
        due(2, "amy");
        due(3, "ben");

        List<Claim> first = take(9);
        assertThat(positions(first)).containsExactly(1L, 3L);
        assertThat(take(9)).isEmpty();

        assertThat(claims.delivered(first.get(0))).isTrue();
        assertThat(positions(take(9))).containsExactly(2L);
    }

    @Test
    void no_more_is_taken_on_than_there_is_room_for() {
        due(1, "amy");
        due(2, "ben");

        assertThat(positions(take(1))).containsExactly(1L);
        assertThat(positions(take(1))).containsExactly(2L);
    }

    @Test
    void what_fails_holds_up_the_later_events_of_the_same_child_alone() {
        due(1, "amy");
        due(2, "amy");
        due(3, "ben");
        claims.again(take(1).get(0), Duration.ofMinutes(5), "answered 500");

        assertThat(positions(take(9))).containsExactly(3L);
        assertThat(state(1)).isEqualTo("due 1");

        set("next_at", "CURRENT_TIMESTAMP", 1);
        assertThat(positions(take(9))).containsExactly(1L);
    }

    @Test
    void what_failed_for_three_days_is_parked_and_the_child_s_later_events_go_on() {
        due(1, "amy");
        due(2, "amy");
        set("created_at", "CURRENT_TIMESTAMP - INTERVAL '73' HOUR", 1);
        Claim claim = take(1).get(0);

        claims.again(claim, Duration.ofMinutes(5), "answered 500");

        assertThat(state(1)).isEqualTo("parked 1");
        assertThat(claims.isParked(claim)).isTrue();
        assertThat(positions(take(9))).containsExactly(2L);
    }

    @Test
    void what_somebody_has_nobody_else_takes_on_until_their_time_is_over() {
        due(1, "amy");
        Claim slow = take(9).get(0);
        assertThat(claims.renew(slow)).isTrue();

        set("lease_until", "CURRENT_TIMESTAMP - INTERVAL '1' SECOND", 1);
        assertThat(claims.renew(slow)).isFalse();
        Claim another = take(9).get(0);

        claims.again(slow, Duration.ofHours(1), "answered 500");
        claims.dropped(slow);
        assertThat(claims.delivered(slow)).isFalse();
        assertThat(state(1)).isEqualTo("due 0");
        assertThat(claims.renew(another)).isTrue();
        assertThat(claims.delivered(another)).isTrue();
        assertThat(state(1)).isEqualTo("delivered 0");
    }

    @Test
    void many_who_take_on_at_once_take_each_on_once() throws Exception {
        for (int position = 1; position <= 40; position++) {
            due(position, "child-" + position);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<List<Claim>> node = () ->
                Stream.generate(() -> take(3)).limit(30).flatMap(List::stream).toList();
        List<Future<List<Claim>>> taken = nodes.invokeAll(List.of(node, node, node, node));
        nodes.shutdown();

        assertThat(all(taken)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void before_the_handshake_is_answered_nothing_else_is_taken_on_and_after_it_no_handshake() {
        tables.database().update("UPDATE gt_subscription SET status = 'requested'");
        due(0, "");
        due(1, "amy");
        assertThat(positions(take(9))).containsExactly(0L);

        set("lease_until", "NULL", 0);
        tables.database().update("UPDATE gt_subscription SET status = 'active'");
        assertThat(positions(take(9))).containsExactly(1L);
    }

    @Test
    void events_are_numbered_as_they_are_first_sent_and_keep_their_number() {
        due(1, "amy");
        due(2, "ben");
        List<Claim> both = take(9);

        assertThat(claims.number(both.get(1))).isEqualTo(1);
        assertThat(claims.number(both.get(0))).isEqualTo(2);
        assertThat(claims.number(both.get(1))).isEqualTo(1);

        claims.again(both.get(1), Duration.ZERO, "answered 500");
        assertThat(claims.number(take(9).get(0))).isEqualTo(1);
        assertThat(tables.lanes().find("lane").orElseThrow().events()).isEqualTo(2);
    }

    @Test
    void a_receiver_that_takes_nothing_is_left_alone_until_it_does() {
        due(1, "amy");
        Lanes lanes = tables.lanes();
        assertThat(lanes.waiting()).containsExactly("lane");

        lanes.hold("lane", Duration.ofMinutes(5), "no connection");
        lanes.hold("lane", Duration.ofMinutes(1), "no connection");
        assertThat(lanes.waiting()).isEmpty();
        assertThat(lanes.open("lane")).isEmpty();
        assertThat(lanes.find("lane").orElseThrow().failures()).isEqualTo(1);

        lanes.well("lane");
        assertThat(lanes.waiting()).containsExactly("lane");
        assertThat(lanes.find("lane").orElseThrow().failures()).isZero();
    }

    @Test
    void what_waited_three_days_for_a_receiver_that_was_away_as_long_is_parked_untried() {
        due(1, "amy");
        due(2, "amy");
        set("created_at", "CURRENT_TIMESTAMP - INTERVAL '73' HOUR", 1);
        tables.lanes().park();
        assertThat(state(1)).isEqualTo("due 0");

        tables.database().update("UPDATE gt_subscription SET failing_since = CURRENT_TIMESTAMP - INTERVAL '73' HOUR");
        tables.lanes().park();

        assertThat(state(1)).isEqualTo("parked 0");
        assertThat(state(2)).isEqualTo("due 0");
    }

    @Test
    void what_was_given_up_or_sent_is_put_back_and_what_may_no_longer_be_known_is_not() {
        for (int position = 1; position <= 4; position++) {
            due(position, "amy");
        }
        set("state", "'delivered'", 1);
        set("state", "'parked'", 2);
        set("state", "'dropped'", 3);
        set("state", "'delivered'", 4);
        Backlog backlog = new Backlog(tables.database());
        assertThat(backlog.of("lane")).isEqualTo(new Backlog.State(0, 1, null));

        assertThat(backlog.revive("lane")).isEqualTo(1);
        assertThat(backlog.of("lane")).isEqualTo(new Backlog.State(1, 0, null));
        assertThat(backlog.repeat("lane", 1)).isEqualTo(1);
        assertThat(Stream.of(1, 2, 3, 4).map(this::state))
                .containsExactly("delivered 0", "due 0", "dropped 0", "due 0");
    }
}
