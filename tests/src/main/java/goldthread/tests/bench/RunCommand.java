package goldthread.tests.bench;

import goldthread.tests.bench.child.ChildRecords;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads children and measures workloads. */
@Command(
        name = "bench",
        description = "Loads invented children into a FHIR R4 server of this machine and measures how it does the work"
                + " that the agencies around a child want done.",
        sortOptions = false,
        showDefaultValues = true,
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Option(names = "--base", description = "FHIR base URL; this machine only.")
    private URI base = URI.create("http://127.0.0.1:8080/fhir");

    @Option(names = "--flavour", description = "Which server it is: ${COMPLETION-CANDIDATES}.")
    private Flavour flavour = Flavour.GOLDTHREAD;

    @Option(names = "--token-command", description = "Prints a bearer token; run again before the token expires.")
    private @Nullable String tokenCommand;

    @Option(names = "--workloads", split = ",", description = "What to measure, in this order.")
    private List<String> workloads =
            List.of("ingest", "membership", "shared-plan", "chronology", "read", "update", "mixed");

    @Option(names = "--children", description = "How many children to load first; they warm the server up too.")
    private int children = 500;

    @Option(names = "--first-child", description = "The first child's number; those before are stored already.")
    private int firstChild;

    @Option(names = "--users", description = "How many users work at once.")
    private int users = 8;

    @Option(names = "--warmup", description = "How long each workload runs before it is measured, such as 10s.")
    private Duration warmUp = Duration.ofSeconds(10);

    @Option(names = "--seconds", description = "How many seconds each workload is measured.")
    private long seconds = 30;

    @Option(names = "--units", description = "Measure so many units instead of a time.")
    private @Nullable Long units;

    @Option(names = "--soak", description = "Only ingest, for so long (such as 20m), and watch the heap (--pid).")
    private @Nullable Duration soak;

    @Option(
            names = "--refuse-every",
            description = "With every so-many-th unit that writes, post a resource that breaks its profile; it must be"
                    + " refused. 0 for never. A stock server, which knows no profile of ours, is spared.")
    private int refuseEvery = 50;

    @Option(names = "--strip-profiles", description = "Claim no profile, for a validating server without ours.")
    private boolean stripProfiles;

    @Option(names = "--validates", description = "Note that a stock server validates what is posted.")
    private boolean validates;

    @Option(names = "--no-store", description = "Ask a stock server to store no search (Cache-Control: no-store).")
    private boolean noStore;

    @Mixin
    private MeterOptions meters = new MeterOptions();

    @Option(names = "--note", description = "What to remember of this run: commit, settings, how quiet it was.")
    private String note = "";

    @Option(names = "--out", description = "Folder for results.json and results.md.")
    private Path out = Path.of("bench-results");

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Target.requireLoopback(base);
        List<Workload> measured =
                soak == null ? workloads.stream().map(RunCommand::workload).toList() : List.of(Workload.INGEST);
        try (Tokens tokens = tokenCommand == null ? null : new Tokens(tokenCommand);
                Meters opened = meters.open()) {
            Target target = new Target(withoutSlash(base), flavour, Optional.ofNullable(tokens));
            ChildRecords records = new ChildRecords(new DirectorySetup(target).run(!stripProfiles), !stripProfiles);
            int probe = flavour == Flavour.STOCK ? 0 : refuseEvery;
            Phase.Scene scene = new Phase.Scene(target, records, new ChildPool(firstChild), opened, probe, noStore);
            Results results = new Measurement(scene, plan(measured)).run();
            results.write(out);
            System.out.println(new ResultsPage(results).markdown());
            return results.workloads().stream().anyMatch(RunCommand::isUnsound) ? 1 : 0;
        }
    }

    private Measurement.Plan plan(List<Workload> measured) {
        Load load = soak != null
                ? Load.ofTime(users, soak)
                : units != null ? Load.ofUnits(users, units) : Load.ofTime(users, Duration.ofSeconds(seconds));
        boolean validating = validates || flavour == Flavour.GOLDTHREAD;
        return new Measurement.Plan(measured, children, warmUp, load, soak != null, validating, note);
    }

    /** A run in which units failed or wrong resources came through measured something else than it says. */
    private static boolean isUnsound(Figures figures) {
        return figures.errors() > 0 || figures.wrongRefused() < figures.wrongSent();
    }

    /** Reads {@code 90s}, {@code 20m} or {@code 1h30m}. */
    static Duration duration(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    private static Workload workload(String word) {
        for (Workload workload : Workload.values()) {
            if (workload.word().equals(word)) {
                return workload;
            }
        }
        throw new IllegalArgumentException("No workload is called " + word);
    }

    private static String withoutSlash(URI base) {
        return base.toString().replaceAll("/+$", "");
    }
}
