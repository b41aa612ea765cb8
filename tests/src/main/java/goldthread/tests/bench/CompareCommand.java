package goldthread.tests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets runs side by side. */
@Command(
        name = "compare",
        description = "Prints ratios of our run to the stock server's, with the goals.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Parameters(
            arity = "2..3",
            paramLabel = "RESULTS",
            description = "results.json of ours, of stock and, when measured, of stock with validation;"
                    + " a start.json beside each is used too.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        Optional<Goal.Run> validating = files.size() == 3 ? Optional.of(run(files.get(2))) : Optional.empty();
        System.out.print(new Comparison(run(files.get(0)), run(files.get(1)), validating).markdown());
        return 0;
    }

    private static Goal.Run run(Path results) throws IOException {
        return new Goal.Run(Results.read(results), StartUp.beside(results.toAbsolutePath()));
    }
}
