package goldthread.careteam;

import static goldthread.careteam.TestTeams.aroundAmy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

class ActiveTeamsTest {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
    private final JdbcTemplate database = new JdbcTemplate(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final ActiveTeams teams = new ActiveTeams(database);
    private final List<Team> judged = new ArrayList<>();

    @BeforeEach
    void make_the_tables() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V2__children.sql")).execute(source);
    }

    private static Team team(String id, String child, CareTeamStatus status) {
        CareTeam team = aroundAmy();
        team.setId(id);
        team.setStatus(status).setSubject(new Reference(child));
        return Team.of(team);
    }

    private static Team active(String id, String child) {
        return team(id, child, CareTeamStatus.ACTIVE);
    }

    private void create(Team team) {
        transaction.executeWithoutResult(status -> teams.follow(null, team, judged::add));
    }

    private List<String> held() {
        return database.queryForList("SELECT child_id || ' ' || team_id FROM gt_active_team ORDER BY 1", String.class);
    }

    @Test
    void each_child_has_one() {
        create(active("one", "Patient/amy"));
        create(active("two", "Patient/kit"));
        assertThat(held()).containsExactly("amy one", "kit two");
    }

    @Test
    void a_second_one_is_refused_with_a_rule_a_sentence_and_a_place() {
        create(active("one", "Patient/amy"));
        assertThatThrownBy(() -> create(active("two", "Patient/amy")))
                .isInstanceOfSatisfying(UnprocessableEntityException.class, refused -> {
                    OperationOutcomeIssueComponent issue =
                            ((OperationOutcome) refused.getOperationOutcome()).getIssueFirstRep();
                    assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo("one-active-team");
                    assertThat(issue.getDiagnostics()).startsWith("This child already has an active team");
                    assertThat(issue.getExpression())
                            .extracting(Object::toString)
                            .containsExactly("CareTeam.status");
                });
        assertThat(held()).containsExactly("amy one");
    }

    @Test
    void of_many_that_arrive_at_once_one_is_kept() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService systems = Executors.newFixedThreadPool(16);
        List<Future<Boolean>> answers = IntStream.range(0, 64)
                .mapToObj(number -> systems.submit(() -> {
                    start.await();
                    try {
                        create(active("team-" + number, "Patient/amy"));
                        return true;
                    } catch (UnprocessableEntityException refused) {
                        return false;
                    }
                }))
                .toList();
        start.countDown();
        int kept = 0;
        for (Future<Boolean> answer : answers) {
            kept += answer.get() ? 1 : 0;
        }
        systems.shutdown();
        assertThat(kept).isEqualTo(1);
        assertThat(held()).hasSize(1);
    }

    @Test
    void other_teams_are_not_counted() {
        create(active("one", "Patient/amy"));
        create(team("two", "Patient/amy", CareTeamStatus.PROPOSED));
        create(team("three", "Group/amys", CareTeamStatus.ACTIVE));
        assertThat(held()).containsExactly("amy one");
    }

    @Test
    void one_that_stops_makes_room_for_the_next() {
        create(active("one", "Patient/amy"));
        transaction.executeWithoutResult(status -> teams.follow(
                active("one", "Patient/amy"), team("one", "Patient/amy", CareTeamStatus.INACTIVE), judged::add));
        assertThat(held()).isEmpty();
        create(active("two", "Patient/amy"));
        assertThat(held()).containsExactly("amy two");
    }

    @Test
    void a_transaction_may_open_the_next_before_it_closes_the_last() {
        create(active("one", "Patient/amy"));
        transaction.executeWithoutResult(status -> {
            teams.follow(null, active("two", "Patient/amy"), judged::add);
            teams.follow(
                    active("one", "Patient/amy"), team("one", "Patient/amy", CareTeamStatus.INACTIVE), judged::add);
        });
        assertThat(held()).containsExactly("amy two");
        assertThat(judged).extracting(Team::id, Team::isActive).containsExactly(tuple("one", true));
    }

    @Test
    void a_team_is_not_judged_by_another_child_s() {
        create(active("one", "Patient/amy"));
        transaction.executeWithoutResult(status -> {
            teams.follow(null, active("two", "Patient/kit"), judged::add);
            teams.follow(
                    active("one", "Patient/amy"), team("one", "Patient/amy", CareTeamStatus.INACTIVE), judged::add);
        });
        assertThat(judged).isEmpty();
    }

    @Test
    void what_a_transaction_takes_back_leaves_nothing() {
        transaction.executeWithoutResult(status -> {
            teams.follow(null, active("one", "Patient/amy"), judged::add);
            status.setRollbackOnly();
        });
        assertThat(held()).isEmpty();
        create(active("two", "Patient/amy"));
        assertThat(held()).containsExactly("amy two");
    }

    @Test
    void a_team_that_stays_active_stays_the_one() {
        create(active("one", "Patient/amy"));
        transaction.executeWithoutResult(
                status -> teams.follow(active("one", "Patient/amy"), active("one", "Patient/amy"), judged::add));
        assertThat(held()).containsExactly("amy one");
    }

    @Test
    void a_team_that_turns_out_to_be_another_childs_leaves_the_first() {
        create(active("one", "Patient/amy"));
        transaction.executeWithoutResult(
                status -> teams.follow(active("one", "Patient/amy"), active("one", "Patient/kit"), judged::add));
        assertThat(held()).containsExactly("kit one");
    }
}
