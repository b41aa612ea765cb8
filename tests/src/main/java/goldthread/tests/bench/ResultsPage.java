package goldthread.tests.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The results as a page that people read. */
final class ResultsPage {
    private record Column(String title, Function<Figures, String> cell) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("work", figures -> figures.workload().word()),
            new Column("units", figures -> Long.toString(figures.units())),
            new Column("errors", figures -> Long.toString(figures.errors())),
            new Column("wrong refused", figures -> figures.wrongRefused() + "/" + figures.wrongSent()),
            new Column("units/s", figures -> number(figures.unitsPerSecond())),
            new Column("requests/s", figures -> number(figures.requestsPerSecond())),
            new Column("p50 ms", figures -> number(figures.p50())),
            new Column("p95 ms", figures -> number(figures.p95())),
            new Column("p99 ms", figures -> number(figures.p99())),
            new Column("CPU ms", figures -> number(figures.cpu())),
            new Column("of it server", figures -> number(figures.serverCpu())),
            new Column("database", figures -> number(figures.databaseCpu())),
            new Column("SQL", figures -> number(figures.sqlStatements())),
            new Column("transactions", figures -> number(figures.transactions())),
            new Column("RSS MB", figures -> number(figures.residentMegabytes())));

    private final Results results;

    ResultsPage(Results results) {
        this.results = results;
    }

    String markdown() {
        return """
                # Benchmark of %s, %s

                - Base %s, %s, %s.
                - Machine: %d processors, %d MB, %s, %s; load generator and servers share it.
                - Data: %d children loaded before; each workload warmed up for %d s; %d users at once.
                - Disk: %s bytes for a resource.
                - Note: %s
                %s
                CPU, SQL statements and transactions are for one unit; percentiles are of units that went well.

                """.formatted(
                                results.flavour().name().toLowerCase(Locale.ROOT),
                                results.when(),
                                results.base(),
                                results.validates() ? "which validates what is posted" : "which does not validate",
                                results.noStore() ? "searches ask it to store nothing" : "searches as it does them",
                                results.machine().processors(),
                                results.machine().memoryMegabytes(),
                                results.machine().system(),
                                results.machine().java(),
                                results.children(),
                                results.warmUpSeconds(),
                                results.workloads().stream()
                                        .mapToInt(Figures::users)
                                        .max()
                                        .orElse(0),
                                number(results.bytesPerResource()),
                                results.note().isBlank() ? "none" : results.note(),
                                soak())
                + table();
    }

    private String soak() {
        Results.Soak soak = results.soak();
        if (soak == null) {
            return "";
        }
        return "- Soak of %s s: heap after collection %s MB on average, %s MB an hour, %s.\n"
                .formatted(
                        number(soak.seconds()),
                        number(soak.trend().mean()),
                        number(soak.trend().slope()),
                        soak.isFlat() ? "flat" : "it grows");
    }

    private String table() {
        String titles = row(COLUMNS.stream().map(Column::title).toList());
        String rule = "|" + "---|".repeat(COLUMNS.size()) + "\n";
        return titles
                + rule
                + results.workloads().stream()
                        .map(figures -> row(COLUMNS.stream()
                                .map(column -> column.cell().apply(figures))
                                .toList()))
                        .collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** Three significant figures, or a dash for what wasn't measured. */
    static String number(@Nullable Double value) {
        if (value == null || value.isNaN()) {
            return "–";
        }
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
