package goldthread.tests.bench;

import goldthread.tests.region.Check;
import goldthread.tests.region.Ledger;
import goldthread.tests.region.Loader;
import goldthread.tests.region.Region;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends a simulated region to a server and compares its reports with what happened. */
@Command(
        name = "simulate",
        description =
                "Sends the stories of invented children to a server as the systems of a practice, a trust, a school"
                        + " and a council would, and then compares each number of its reports with the simulator's own ledger.",
        sortOptions = false,
        showDefaultValues = true,
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int HTTP = 80;
    private static final int SENTENCES = 40;

    @Option(names = "--url", description = "FHIR base URL; this machine only.")
    private URI url = URI.create("http://127.0.0.1:8080/fhir");

    @Option(names = "--children", description = "How many children the region has; at most " + Region.MOST + ".")
    private int children = 500;

    @Option(names = "--from", description = "The first child to send, to go on where a run before ended.")
    private int from;

    @Option(names = "--years", description = "How many years are simulated.")
    private int years = 3;

    @Option(names = "--seed", description = "The same seed gives the same region.")
    private long seed = 1;

    @Option(names = "--end", description = "The last day, such as 2026-09-30; the last quarter's when absent.")
    private @Nullable LocalDate end;

    @Option(names = "--at-once", description = "How many children are sent at the same time.")
    private int atOnce = 2;

    @Option(names = "--check-only", description = "Sends nothing and compares.")
    private boolean checkOnly;

    @Option(names = "--load-only", description = "Sends and doesn't compare.")
    private boolean loadOnly;

    @Option(
            names = "--others",
            description = "How much a number may be larger by what others than the region recorded.")
    private int others;

    @Option(
            names = "--token-command",
            description = "Prints a token for the demo identity that stands in the place of %%s.")
    private @Nullable String tokenCommand;

    @Mixin
    private MeterOptions meters = new MeterOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        LocalDate today = LocalDate.now(LONDON);
        Region region = Region.of(seed, years, end == null ? lastQuarter(today) : end, today);
        try (RegionServer server = new RegionServer(url, tokenCommand());
                Meters opened = meters.open()) {
            boolean sound = true;
            if (!checkOnly) {
                Loader loader = new Loader(server);
                loader.directory();
                sound = new RegionLoad(region, loader, opened, atOnce).run(from, children);
            }
            boolean right = loadOnly || isRight(region, server);
            return sound && right ? 0 : 1;
        }
    }

    private String tokenCommand() {
        if (tokenCommand != null) {
            return tokenCommand;
        }
        String program = System.getenv().getOrDefault("GOLDTHREAD_COMMAND", "./goldthread");
        return program + " token --as %s --port " + (url.getPort() < 0 ? HTTP : url.getPort());
    }

    private boolean isRight(Region region, RegionServer server) {
        Ledger ledger = new Ledger();
        region.lives(0, children).forEach(ledger::add);
        Check check = new Check(server, ledger);
        List<String> wrong = check.all(region.asOf(), others);
        System.out.printf(
                "%,d numbers compared, %,d of them told; %,d differ from the ledger%n",
                check.compared(), check.told(), wrong.size());
        wrong.stream().limit(SENTENCES).forEach(System.out::println);
        return wrong.isEmpty();
    }

    /** The last day of the last quarter that is over. */
    static LocalDate lastQuarter(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        return month.minusMonths((month.getMonthValue() - 1) % 3).minusDays(1);
    }
}
