package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TellingsTest {

    private final EventTables tables = new EventTables();

    @Test
    void it_says_who_was_told_of_a_record_and_who_took_note() {
        tables.happened(Topic.REFERRAL_OUTCOME, "Task/t", "urn:o|camhs", "Organization/practice Organization/camhs");
        tables.happened(Topic.REFERRAL_OUTCOME, "Task/other", "urn:o|camhs", "Organization/practice");
        Audience audience = new Audience(
                tables.database(),
                TestGates.closed(),
                new VirtualSchools(tables.database()),
                new Answerable(tables.database()));
        new Publisher(tables.database(), audience, tables.lanes(), tables.transactions()).publish();
        JdbcTemplate database = tables.database();
        database.update("UPDATE gt_topic_delivery SET state = 'delivered', delivered_at = CURRENT_TIMESTAMP,"
                + " acknowledged_at = CURRENT_TIMESTAMP WHERE recipient = 'Organization/practice'");

        List<Telling> told = new Tellings(database).of("Task", Set.of("t"));

        assertThat(told)
                .extracting(telling -> telling.topic() + " " + telling.focus() + " " + telling.who() + " "
                        + telling.channel() + " " + telling.state() + " " + (telling.when() != null))
                .containsExactly(
                        "referral-outcome Task/t Organization/camhs inbox due false",
                        "referral-outcome Task/t Organization/practice inbox acknowledged true");
    }
}
