package goldthread.tests.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Files that lie beside the tests. */
public final class TestFile {
    private TestFile() {}

    /** The text of {@code goldthread/tests/NAME} among the test resources. */
    public static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text of a file that is packed with gzip. */
    public static String unzipped(String name) {
        try (InputStream file = new GZIPInputStream(open(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        InputStream file = TestFile.class.getResourceAsStream("/goldthread/tests/" + name);
        if (file == null) {
            throw new IllegalArgumentException("No file " + name + " among the tests' resources");
        }
        return file;
    }

    /** The rows of a table without its comments, each split at its tabs. */
    public static List<String[]> rows(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
