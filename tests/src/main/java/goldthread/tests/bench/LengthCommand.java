package goldthread.tests.bench;

import goldthread.tests.bench.child.ChildRecords;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how much more an operation costs for a long record than for a short one, in the same run. */
@Command(
        name = "length",
        description =
                "Stores one child with 24 resources and one with some hundreds, asks an operation about both in turn,"
                        + " and says how much more the long record costs.",
        sortOptions = false,
        showDefaultValues = true,
        mixinStandardHelpOptions = true)
final class LengthCommand implements Callable<Integer> {
    @Option(names = "--base", description = "FHIR base URL; this machine only.")
    private URI base = URI.create("http://127.0.0.1:8080/fhir");

    @Option(names = "--token-command", description = "Prints a bearer token; run again before the token expires.")
    private @Nullable String tokenCommand;

    @Option(names = "--first-child", description = "The first child's number; those before are stored already.")
    private int firstChild;

    @Option(names = "--operation", description = "What is asked about each child.")
    private String operation = "$shared-care-plan";

    @Option(names = "--resources", description = "How many resources the long record has at least.")
    private int resources = 500;

    @Option(names = "--warmup", description = "How often each child is asked about before it is measured.")
    private int warmUp = 100;

    @Option(names = "--requests", description = "How often each child is asked about.")
    private int requests = 300;

    @Option(names = "--at-most", description = "How many times the short record the long one may cost.")
    private double atMost = 5;

    @Mixin
    private MeterOptions meters = new MeterOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Target.requireLoopback(base);
        try (Tokens tokens = tokenCommand == null ? null : new Tokens(tokenCommand);
                Meters opened = meters.open()) {
            Target target =
                    new Target(base.toString().replaceAll("/+$", ""), Flavour.GOLDTHREAD, Optional.ofNullable(tokens));
            ChildRecords records = new ChildRecords(new DirectorySetup(target).run(true), true);
            LongRecord few = LongRecord.stored(target, records, firstChild, 1);
            int times = 1 + (int) Math.ceil((resources - ChildRecords.RESOURCES) / (double) ChildRecords.MORE);
            LongRecord many = LongRecord.stored(target, records, firstChild + 1, times);
            Turns turns = new Turns(target, opened, operation);
            turns.take(List.of(few, many), warmUp);
            List<Turns.Cost> costs = turns.take(List.of(few, many), requests);
            Turns.Ratio ratio = new Turns.Ratio(costs.get(0), costs.get(1));
            System.out.println(ratio.markdown());
            return ratio.highest() > atMost ? 1 : 0;
        }
    }
}
