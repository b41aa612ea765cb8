package goldthread.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the examples folder. */
final class Examples {
    private static final Path FOLDER = Path.of("examples");
    static final String NO_PROFILE = "no-profile";

    private Examples() {}

    /** One resource of the folder; it is shown by where it lies. */
    record Example(Path file) {
        /** The profile for which it was written, or {@link #NO_PROFILE}. */
        String folder() {
            return file.getName(file.getNameCount() - 2).toString();
        }

        String json() {
            return text(file);
        }

        @Override
        public String toString() {
            return FOLDER.relativize(file).toString();
        }
    }

    /** An example that breaks one rule, with the key of the rule and the sentence that says so. */
    record BadExample(Example example, String rule, String sentence) {
        static BadExample of(Example example) {
            String file = example.file().toString().replaceFirst("\\.json$", ".expected.txt");
            List<String> lines = text(Path.of(file)).lines().toList();
            return new BadExample(example, lines.get(0), lines.get(1));
        }

        @Override
        public String toString() {
            return example.toString();
        }
    }

    static List<Example> good() {
        return below(FOLDER.resolve("good"));
    }

    static List<BadExample> bad() {
        return below(FOLDER.resolve("bad")).stream().map(BadExample::of).toList();
    }

    private static List<Example> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Example::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
