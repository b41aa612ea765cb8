package goldthread.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code ./goldthread token} was asked for.
 *
 * @param identity whose token
 * @param port where the demo listens on this machine
 * @param data the demo's data folder
 */
record TokenArguments(String identity, int port, Path data) {

    private static final String USAGE = "Usage: ./goldthread token --as NAME [--port 8080]";
    private static final Set<String> OPTIONS = Set.of("--as", "--port");

    TokenArguments {
        if (!identity.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("An identity's name has lower-case letters and hyphens. " + USAGE);
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535. " + USAGE);
        }
    }

    static TokenArguments of(String[] args, Map<String, String> environment) {
        Map<String, String> given = options(args);
        String identity = given.get("--as");
        if (identity == null) {
            throw new IllegalArgumentException("Say as whom. " + USAGE);
        }
        String port = given.getOrDefault("--port", environment.getOrDefault("GOLDTHREAD_PORT", "8080"));
        return new TokenArguments(
                identity, number(port), Path.of(environment.getOrDefault("GOLDTHREAD_DATA", "./data")));
    }

    /** The identity's key, which the demo writes when it starts. */
    Path keyFile() throws IOException {
        Path folder = TokenCommand.keyFolder(data);
        Path key = TokenCommand.keyFile(data, identity);
        if (Files.isRegularFile(key)) {
            return key;
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("There are no demo keys in "
                    + folder.toAbsolutePath().normalize()
                    + ". Start the demo with ./goldthread demo, or set GOLDTHREAD_DATA to its data folder.");
        }
        throw new IOException("The demo knows nobody of the name " + identity + ". It knows: " + known(folder) + ".");
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> given = new HashMap<>();
        Iterator<String> words = List.of(args).iterator();
        while (words.hasNext()) {
            String[] option = words.next().split("=", 2);
            if (!OPTIONS.contains(option[0]) || (option.length == 1 && !words.hasNext())) {
                throw new IllegalArgumentException("'" + option[0] + "' isn't understood here. " + USAGE);
            }
            given.put(option[0], option.length == 2 ? option[1] : words.next());
        }
        return given;
    }

    private static int number(String port) {
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535. " + USAGE, notANumber);
        }
    }

    private static String known(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".jwk"))
                    .map(file -> file.substring(0, file.length() - ".jwk".length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
