package goldthread.tests.bench;

import goldthread.tests.bench.child.ChildRecords;
import goldthread.tests.bench.meter.Latencies;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures whether the time of an answer tells a stranger that a child is known: asks about a child whom they don't know and
 * about one who has never been here, in turn, and compares the medians.
 */
@Command(
        name = "hidden",
        description =
                "Stores a child as one caller and asks about them as another, who doesn't know them, in turn with a child"
                        + " who has never been here. Exit code 1 when an answer or a median tells the two apart.",
        sortOptions = false,
        showDefaultValues = true,
        mixinStandardHelpOptions = true)
final class HiddenCommand implements Callable<Integer> {
    private static final double MEDIAN = 0.5;

    private static final List<String> PATHS = List.of(
            "/Patient/%s",
            "/Patient/%s/_history/1",
            "/Patient/%s/$shared-care-plan",
            "/Patient/%s/$chronology",
            "/Patient/%s/$membership",
            "/Patient/%s/$links",
            "/Observation?patient=%s",
            "/CareTeam?patient=Patient/%s",
            "/Task?patient=%s&_include=Task:focus");

    @Option(names = "--base", description = "FHIR base URL; this machine only.")
    private URI base = URI.create("http://127.0.0.1:8080/fhir");

    @Option(names = "--token-command", description = "Prints the token of whoever stores the child.")
    private @Nullable String tokenCommand;

    @Option(
            names = "--stranger-command",
            required = true,
            description = "Prints the token of a caller who doesn't know them.")
    private String strangerCommand = "";

    @Option(names = "--first-child", description = "The child's number; those before are stored already.")
    private int firstChild;

    @Option(names = "--warmup", description = "How many pairs of requests on each path aren't measured.")
    private int warmUp = 50;

    @Option(names = "--pairs", description = "How many pairs of requests on each path are.")
    private int pairs = 50;

    @Option(names = "--at-most", description = "By which share the medians may differ.")
    private double atMost = 0.2;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Target.requireLoopback(base);
        String address = base.toString().replaceAll("/+$", "");
        try (Tokens keeper = tokenCommand == null ? null : new Tokens(tokenCommand);
                Tokens stranger = new Tokens(strangerCommand)) {
            Target keeping = new Target(address, Flavour.GOLDTHREAD, Optional.ofNullable(keeper));
            ChildRecords records = new ChildRecords(new DirectorySetup(keeping).run(true), true);
            String known = LongRecord.stored(keeping, records, firstChild, 1).patient();
            String id = known.substring(known.indexOf('/') + 1);
            Target asking = new Target(address, Flavour.GOLDTHREAD, Optional.of(stranger));
            System.out.printf("| path | known, median ms | never here | difference |%n|---|---|---|---|%n");
            boolean alike = true;
            for (String path : PATHS) {
                new Pairs(asking, path, id).take(warmUp);
                alike &= new Pairs(asking, path, id).take(pairs).print(atMost);
            }
            return alike ? 0 : 1;
        }
    }

    /** Requests about the two, one after the other, so that each has its share of the machine's good and bad moments. */
    private static final class Pairs {
        private final Target target;
        private final String path;
        private final String known;
        private final Latencies ofKnown = new Latencies();
        private final Latencies ofNobody = new Latencies();

        Pairs(Target target, String path, String known) {
            this.target = target;
            this.path = path;
            this.known = known;
        }

        Pairs take(int times) throws IOException, InterruptedException {
            for (int pair = 0; pair < times; pair++) {
                String nobody = UUID.randomUUID().toString();
                String one = ask(known, ofKnown);
                String other = ask(nobody, ofNobody);
                if (!one.equals(other)) {
                    throw new IOException(path + " tells the two apart:\n" + one + "\n" + other);
                }
            }
            return this;
        }

        private String ask(String child, Latencies latencies) throws IOException, InterruptedException {
            long began = System.nanoTime();
            HttpResponse<String> answer = target.get(path.formatted(child));
            latencies.add(System.nanoTime() - began, true, 1);
            return answer.statusCode() + " "
                    + answer.body()
                            .replace(child, "{child}")
                            .replaceAll("\"id\":\"[^\"]*\"", "")
                            .replaceAll("\"lastUpdated\":\"[^\"]*\"", "");
        }

        private boolean print(double atMost) {
            double one = ofKnown.percentileMillis(MEDIAN);
            double other = ofNobody.percentileMillis(MEDIAN);
            double difference = Math.abs(one - other) / Math.min(one, other);
            System.out.printf(Locale.ROOT, "| `%s` | %.2f | %.2f | %.0f %% |%n", path, one, other, difference * 100);
            return difference <= atMost;
        }
    }
}
