package goldthread.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The messages that ship with the server, in {@code samples/}. */
final class SampleFiles {

    /** Organisations, professionals and services, which the families' messages name. */
    static final String DIRECTORY = "directory";

    /** The families' folders, in the order in which they are loaded. */
    static final List<String> FAMILIES = List.of(
            "family-a",
            "family-b",
            "family-c",
            "family-d",
            "family-e",
            "family-j",
            "family-k",
            "family-l",
            "family-h",
            "family-f",
            "family-g",
            "family-i",
            "family-m");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MESSAGES = "classpath:samples/%s/??-*.json";

    private SampleFiles() {}

    /** The messages of one folder, in the order in which they were sent. */
    static List<Sample> in(String folder) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(MESSAGES.formatted(folder));
            return Arrays.stream(files)
                    .map(file -> read(folder, file))
                    .sorted(Comparator.comparing(Sample::file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The server was packaged without its samples", unreadable);
        }
    }

    private static Sample read(String folder, Resource file) {
        try (InputStream content = file.getInputStream()) {
            return new Sample(folder, Objects.requireNonNull(file.getFilename()), JSON.readTree(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A sample can't be read: " + file, unreadable);
        }
    }
}
