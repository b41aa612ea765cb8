package goldthread.tests.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a server started, as it stands in {@code start.json} beside the results.
 *
 * @param seconds from the command to the first 200 of its readiness address
 * @param jarBytes the size of its runnable file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StartUp(double seconds, @Nullable Long jarBytes) {
    private static final String FILE = "start.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Optional<StartUp> beside(Path results) throws IOException {
        Path file = results.resolveSibling(FILE);
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), StartUp.class)) : Optional.empty();
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve(FILE).toFile(), this);
    }
}
