package goldthread.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class SendingTableTest {

    private final JdbcTemplate database = database();
    private final SendingTable table = new SendingTable(database);

    private static JdbcTemplate database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V32__sending.sql")).execute(source);
        JdbcTemplate database = new JdbcTemplate(source);
        database.execute("CREATE TABLE gt_party (party VARCHAR(120), means VARCHAR(520))");
        database.execute("CREATE TABLE gt_reader (res_pid BIGINT, reader VARCHAR(320), basis VARCHAR(20))");
        database.update("INSERT INTO gt_party VALUES ('Organization/gp', 'ods|Z1'), ('PractitionerRole/voss',"
                + " 'Organization/gp'), ('PractitionerRole/voss', 'Practitioner/voss')");
        return database;
    }

    private static Sending sent(String id, String asker, String... addressees) {
        return new Sending(
                id,
                "c",
                Set.of(addressees),
                asker,
                ServiceRequestStatus.ACTIVE,
                Instant.parse("2026-03-01T10:00:00Z"),
                Set.of("camhs", "crisis"),
                "q|1",
                Set.of("ServiceRequest/old", "n|8"),
                Set.of());
    }

    private String sender(String asker) {
        table.replace(Map.of(1L, List.of(sent("r", asker, "HealthcareService/spa"))), "ods|Z1");
        return table.of(Set.of("c")).get(0).sender();
    }

    @Test
    void a_row_for_each_addressee_comes_back_with_its_answers() {
        Sending sending = sent("r", "Organization/gp", "HealthcareService/a", "HealthcareService/b");
        Answer answer = new Answer("r", "HealthcareService/a", TaskStatus.ONHOLD, false);
        table.replace(Map.of(1L, List.of(sending)), "ods|Z1");
        table.replaceAnswers(Map.of(2L, List.of(answer)));

        List<Known> known = table.of(Set.of("c"));

        assertThat(known).extracting(Known::addressee).containsExactly("HealthcareService/a", "HealthcareService/b");
        assertThat(known).allSatisfy(one -> {
            assertThat(one.answers()).containsExactly(answer);
            assertThat(one.sending())
                    .usingRecursiveComparison()
                    .ignoringFields("addressees")
                    .isEqualTo(sending);
        });
        assertThat(table.of(Set.of("another"))).isEmpty();
        table.replace(Map.of(1L, List.of()), "ods|Z1");
        assertThat(table.of(Set.of("c"))).isEmpty();
    }

    @Test
    void who_asks_is_the_organisation_behind_whoever_is_named() {
        assertThat(sender("Organization/gp")).isEqualTo("Organization/gp");
        assertThat(sender("PractitionerRole/voss")).isEqualTo("Organization/gp");
        assertThat(sender("ods|Z1")).isEqualTo("Organization/gp");
        assertThat(sender("ods|unknown")).isEqualTo("ods|unknown");
        assertThat(sender("Practitioner/voss")).isEqualTo("Organization/gp");
        assertThat(sender("")).isEqualTo("Organization/gp");
        database.update("INSERT INTO gt_reader VALUES (1, 'ods|Z2', 'author')");
        assertThat(sender("Practitioner/voss")).isEqualTo("ods|Z2");
    }

    @Test
    void in_turn_come_all_of_the_same_child_and_addressee() {
        table.replace(Map.of(1L, List.of(sent("one", "Organization/gp", "HealthcareService/a"))), "ods|Z1");
        table.replace(
                Map.of(2L, List.of(sent("two", "Organization/b", "HealthcareService/a", "HealthcareService/b"))),
                "ods|Z1");
        table.replace(Map.of(3L, List.of(sent("three", "Organization/b", "HealthcareService/b"))), "ods|Z1");

        assertThat(table.inTurn(List.of(sent("one", "Organization/gp", "HealthcareService/a")), Set.of("c")))
                .extracting(Known::id)
                .containsExactly("one", "two");
    }
}
