package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.region.Agency;
import goldthread.tests.region.Check;
import goldthread.tests.region.Ledger;
import goldthread.tests.region.Loader;
import goldthread.tests.region.Period;
import goldthread.tests.region.Region;
import goldthread.tests.region.Report;
import goldthread.tests.region.Server;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.ServerOfItsOwn;
import goldthread.tests.support.TestDatabase;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a server reports of a simulated region is what happened there. It happens in a year long ago, in which nobody else
 * records anything; {@code -Dgoldthread.tests.region=500} takes more children than each build does.
 */
@ServerOfItsOwn
@Tag("postgresql")
final class RegionIT {
    private static final int CHILDREN = Integer.getInteger("goldthread.tests.region", 50);
    private static final int AT_ONCE = 3;
    private static final int TOLD = 40;
    private static final int SEEDS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static TestServer server;

    private final Server region;

    /** Its own, since the notices of a whole region would fill the inboxes that other tests look at. */
    @BeforeAll
    static void start() {
        server = TestServer.start(TestDatabase.fresh(), Map.of("GOLDTHREAD_REFERRAL_SWEEP_EVERY", "PT1S"));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    RegionIT() {
        Map<Agency, FhirClient> clients = new EnumMap<>(Agency.class);
        for (Agency agency : Agency.values()) {
            clients.put(agency, server.as(agency.identity()));
        }
        region = new Server() {
            @Override
            public Server.Answer post(Agency as, String bundle) {
                return answer(Objects.requireNonNull(clients.get(as)).post("", bundle));
            }

            @Override
            public Server.Answer get(Agency as, String path) {
                return answer(Objects.requireNonNull(clients.get(as)).get(path.substring(1)));
            }
        };
    }

    private static Server.Answer answer(Answer answer) {
        return new Server.Answer(answer.status(), answer.text());
    }

    @Test
    void each_number_of_a_report_is_the_one_that_the_ledger_knows() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        Loader loader = new Loader(region);
        loader.directory();
        Region year = Region.of(random.nextInt(SEEDS), 1, emptyYear(random), today);
        int first = random.nextInt(Region.MOST - CHILDREN);
        Ledger ledger = new Ledger();
        year.lives(first, first + CHILDREN).forEach(ledger::add);
        Check check = new Check(region, ledger);
        Map<String, Map<Agency, Report>> before = check.nowAsItIs();
        InParallel.run(
                AT_ONCE,
                worker -> IntStream.range(first, first + CHILDREN)
                        .filter(child -> child % AT_ONCE == worker)
                        .peek(child -> loader.send(year.life(child)))
                        .boxed()
                        .toList());

        List<String> wrong = check.periods(today, 0);
        assertThat(wrong).as(year.toString()).isEmpty();
        assertThat(check.told()).isGreaterThan(TOLD);
        assertThat(nowAfterAMoment(check, before)).as(year.toString()).isEmpty();
    }

    /** The end of a financial year in which no run before has recorded anything; other tests take later years. */
    private LocalDate emptyYear(ThreadLocalRandom random) {
        Check nothing = new Check(region, new Ledger());
        LocalDate end = LocalDate.of(random.nextInt(1851, 1948), 3, 31);
        while (!nothing.isNothing(new Period(end.minusYears(1).plusDays(1), end))) {
            end = LocalDate.of(random.nextInt(1851, 1948), 3, 31);
        }
        return end;
    }

    /** That a child isn't seen in time is found by a sweep a moment later. */
    private static List<String> nowAfterAMoment(Check check, Map<String, Map<Agency, Report>> before) {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> wrong = check.now(before);
        while (!wrong.isEmpty() && Instant.now().isBefore(end)) {
            wrong = check.now(before);
        }
        return wrong;
    }
}
