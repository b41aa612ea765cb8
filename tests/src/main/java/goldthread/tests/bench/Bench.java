package goldthread.tests.bench;

import java.time.Duration;
import picocli.CommandLine;

/** Where the benchmark starts: without a further word it runs, with one it starts a server, compares or prints. */
public final class Bench {
    private Bench() {}

    /**
     * Runs a command and ends the JVM with 0 when all went well, 1 when it failed or what it measured isn't sound, and
     * 2 when it wasn't understood.
     */
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "goldthread/tests/bench/logback.xml");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new RunCommand())
                .addSubcommand(new StartCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new RecordCommand())
                .addSubcommand(new LengthCommand())
                .addSubcommand(new HiddenCommand())
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new AwaitCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, RunCommand::duration)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    System.err.println(failure.getMessage() == null ? failure : failure.getMessage());
                    return 1;
                });
    }
}
