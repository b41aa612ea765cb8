package goldthread.tests.bench;

import goldthread.tests.bench.child.ChildRecords;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a child's record, so that it can be looked at or posted by hand. */
@Command(name = "record", description = "Prints the record of an invented child.", mixinStandardHelpOptions = true)
final class RecordCommand implements Runnable {
    @Parameters(paramLabel = "N", description = "Which child, from 0.", defaultValue = "0")
    private int n;

    @Option(names = "--strip-profiles", description = "Claim no profile.")
    private boolean stripProfiles;

    @Override
    public void run() {
        System.out.println(new ChildRecords(Map.of(), !stripProfiles).bundle(n));
    }
}
