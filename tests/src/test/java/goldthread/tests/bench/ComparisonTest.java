package goldthread.tests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private final Goal.Run ours = run(Flavour.GOLDTHREAD, 60, 2.5, Optional.of(new StartUp(20, 190_000_000L)));
    private final Goal.Run stock = run(Flavour.STOCK, 71, 5.5, Optional.of(new StartUp(60, 376_000_000L)));
    private final Goal.Run validating = run(Flavour.STOCK, 230, 5.5, Optional.empty());

    @Test
    void a_ratio_is_ours_divided_by_theirs() {
        Comparison.Line ingest = line("ingest with profiles validated, CPU");
        assertThat(ingest.ratio().orElseThrow()).isEqualTo(60 / 71.0, within(1e-9));
        assertThat(ingest.verdict()).isEqualTo("reached");
    }

    @Test
    void validation_is_set_against_the_stock_server_that_validates() {
        Comparison.Line ingest = line("the same against validation of base R4, CPU");
        assertThat(ingest.ratio().orElseThrow()).isEqualTo(60 / 230.0, within(1e-9));
    }

    @Test
    void what_falls_short_is_said() {
        assertThat(line("read by id, CPU").verdict()).isEqualTo("missed");
    }

    @Test
    void what_one_side_did_not_measure_is_said() {
        assertThat(line("membership, CPU").verdict()).isEqualTo("not measured");
    }

    @Test
    void start_and_disk_have_goals_too() {
        assertThat(line("start").verdict()).isEqualTo("reached");
        assertThat(line("disk for a resource").verdict()).isEqualTo("reached");
        assertThat(comparison().markdown()).contains("| runnable file, MB | 190 | 376 | | ≤ 200 MB | reached |");
    }

    @Test
    void the_goals_are_those_that_the_project_set_itself() {
        assertThat(Goal.ALL.stream().filter(goal -> !goal.isOnlyTold()).map(Goal::most))
                .containsExactly(0.9, 0.35, 0.2, 0.3, 0.5, 1.0, 0.5, 0.5, 0.6);
    }

    @Test
    void results_read_back_are_the_results_written(@TempDir Path folder) throws Exception {
        ours.results().write(folder);
        assertThat(Results.read(folder.resolve("results.json"))).isEqualTo(ours.results());
        assertThat(folder.resolve("results.md")).content().contains("| ingest |", "| read |");
    }

    private Comparison comparison() {
        return new Comparison(ours, stock, Optional.of(validating));
    }

    private Comparison.Line line(String what) {
        return comparison().lines().stream()
                .filter(line -> line.goal().what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static Goal.Run run(Flavour flavour, double ingestCpu, double kilobytes, Optional<StartUp> start) {
        double readCpu = flavour == Flavour.STOCK ? 1.5 : 1.6;
        Results results = new Results(
                flavour,
                "http://127.0.0.1/fhir",
                false,
                "2026-11-22T12:00:00Z",
                "",
                new Results.Machine(2, 25_000, "Linux", "Java 17"),
                500,
                10,
                false,
                kilobytes * 1000,
                List.of(figures(Workload.INGEST, ingestCpu), figures(Workload.READ, readCpu)),
                null);
        return new Goal.Run(results, start);
    }

    private static Figures figures(Workload workload, double cpu) {
        return new Figures(workload, 8, 100, 0, 2, 2, 30, 3.3, 3.3, 1, 2, 3, cpu, 0.0, cpu, null, null, null, 900.0);
    }
}
