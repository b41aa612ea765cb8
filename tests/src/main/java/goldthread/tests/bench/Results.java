package goldthread.tests.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import goldthread.tests.bench.meter.Trend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that one run of the benchmark found, as it stands in {@code results.json}.
 *
 * @param flavour which server
 * @param base its FHIR base URL
 * @param validates whether it validated what was posted
 * @param when the start of the run, ISO 8601
 * @param note what the runner wrote down: commit, settings, how quiet the machine was
 * @param machine on what the servers and the load generator ran together
 * @param children how many children were loaded before the measurement
 * @param warmUpSeconds how long each workload ran before it was measured
 * @param noStore whether searches asked a stock server to store nothing
 * @param bytesPerResource by how much the database grew for each resource while ingesting
 * @param workloads the figures of each workload
 * @param soak the heap over a long ingest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Results(
        Flavour flavour,
        String base,
        boolean validates,
        String when,
        String note,
        Machine machine,
        int children,
        long warmUpSeconds,
        boolean noStore,
        @Nullable Double bytesPerResource,
        List<Figures> workloads,
        @Nullable Soak soak) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The machine, as the JVM of the load generator sees it. */
    record Machine(int processors, long memoryMegabytes, String system, String java) {}

    /**
     * The heap after full collections during a long ingest.
     *
     * @param seconds how long
     * @param heap megabytes after a collection, over the seconds
     * @param trend the line through these points
     */
    record Soak(double seconds, List<Trend.Point> heap, Trend trend) {
        /** The share of its mean by which a heap may grow over the whole soak and still be called flat. */
        private static final double FLAT = 0.05;

        boolean isFlat() {
            return trend.growth() <= FLAT * trend.mean();
        }
    }

    Results {
        workloads = List.copyOf(workloads);
    }

    Optional<Figures> of(Workload workload) {
        return workloads.stream()
                .filter(figures -> figures.workload() == workload)
                .findFirst();
    }

    static Results read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Results.class);
    }

    /** Writes {@code results.json} and {@code results.md} into a folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve("results.json").toFile(), this);
        Files.writeString(folder.resolve("results.md"), new ResultsPage(this).markdown());
    }
}
