package goldthread.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlacementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class HomesAheadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final Instant MIDNIGHT = Instant.parse("2026-06-11T23:00:00Z");

    private final HomesAhead ahead;

    HomesAheadTest() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V62__homes_ahead.sql"))
                .execute(source);
        JdbcTemplate database = new JdbcTemplate(source);
        database.execute("CREATE TABLE HFJ_RESOURCE (RES_ID BIGINT)");
        ahead = new HomesAhead(database);
    }

    private static EpisodeOfCare home(EpisodeOfCareStatus status, String from) {
        return Lives.place("home", EpisodeType.PLACEMENT, PlacementKind.FOSTER, from, "")
                .setStatus(status);
    }

    @Test
    void a_home_that_is_recorded_ahead_begins_with_its_first_day_in_england() {
        assertThat(HomesAhead.begins(home(EpisodeOfCareStatus.ACTIVE, "2026-06-12"), TODAY))
                .contains(MIDNIGHT);
    }

    @Test
    void nothing_begins_by_itself_that_has_begun_or_is_planned_or_is_the_familys_own() {
        EpisodeOfCare unsaid = home(EpisodeOfCareStatus.ACTIVE, "2026-06-12");
        unsaid.setStatus(null);

        assertThat(HomesAhead.begins(home(EpisodeOfCareStatus.ACTIVE, "2026-06-10"), TODAY))
                .isEmpty();
        assertThat(HomesAhead.begins(home(EpisodeOfCareStatus.PLANNED, "2026-06-12"), TODAY))
                .isEmpty();
        assertThat(HomesAhead.begins(home(EpisodeOfCareStatus.CANCELLED, "2026-06-12"), TODAY))
                .isEmpty();
        assertThat(HomesAhead.begins(unsaid, TODAY)).isEmpty();
        assertThat(HomesAhead.begins(
                        Lives.place("home", EpisodeType.PLACEMENT, PlacementKind.WITH_PARENTS, "2026-06-12", ""),
                        TODAY))
                .isEmpty();
    }

    @Test
    void one_is_taken_once_and_not_before_it_begins() {
        ahead.note(7, Optional.of(MIDNIGHT));

        assertThat(ahead.begun(MIDNIGHT.minusSeconds(1), -1)).isEmpty();
        assertThat(ahead.take(7, MIDNIGHT.minusSeconds(1))).isFalse();
        assertThat(ahead.begun(MIDNIGHT, -1)).containsExactly(7L);
        assertThat(ahead.begun(MIDNIGHT, 7)).isEmpty();
        assertThat(ahead.take(7, MIDNIGHT)).isTrue();
        assertThat(ahead.take(7, MIDNIGHT)).isFalse();
    }

    @Test
    void one_that_is_put_off_begins_later_and_one_that_is_given_up_never() {
        ahead.note(7, Optional.of(MIDNIGHT));
        ahead.note(7, Optional.of(MIDNIGHT.plusSeconds(60)));
        ahead.note(8, Optional.of(MIDNIGHT));
        ahead.note(8, Optional.empty());

        assertThat(ahead.begun(MIDNIGHT, -1)).isEmpty();
        assertThat(ahead.begun(MIDNIGHT.plusSeconds(60), -1)).containsExactly(7L);
    }
}
