package goldthread.tests.bench;

import goldthread.tests.bench.meter.CpuTime;
import goldthread.tests.bench.meter.Latencies;
import goldthread.tests.bench.meter.SqlCounter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

/**
 * Asks one operation about several children in turn, some requests at a time, so that each has its share of the machine's
 * good and bad moments.
 *
 * @param target whom to ask
 * @param meters what is read before and after
 * @param operation such as {@code $shared-care-plan}
 */
record Turns(Target target, Meters meters, String operation) {
    private static final int AT_ONCE = 25;

    /** What asking about one child cost. */
    static final class Cost {
        private final LongRecord child;
        private final Latencies latencies = new Latencies();
        private double cpu;
        private long statements;

        Cost(LongRecord child) {
            this.child = child;
        }

        /** Milliseconds of a request, the median. */
        double median() {
            return latencies.percentileMillis(0.5);
        }

        /** Milliseconds of processor time for a request; 0 when no process was named. */
        double processor() {
            return cpu / latencies.succeeded();
        }

        /** SQL statements for a request; 0 when no database was named. */
        double sql() {
            return (double) statements / latencies.succeeded();
        }
    }

    /** What each cost, in their order. */
    List<Cost> take(List<LongRecord> children, int requests) throws IOException, InterruptedException {
        List<Cost> costs = children.stream().map(Cost::new).toList();
        for (int done = 0; done < requests; done += AT_ONCE) {
            for (Cost cost : costs) {
                ask(cost, Math.min(AT_ONCE, requests - done));
            }
        }
        return costs;
    }

    private void ask(Cost cost, int times) throws IOException, InterruptedException {
        Meters.Reading before = meters.read();
        for (int time = 0; time < times; time++) {
            long began = System.nanoTime();
            HttpResponse<String> answer = target.get("/" + cost.child.patient() + "/" + operation);
            if (answer.statusCode() != 200) {
                throw new IOException(operation + " answered " + answer.statusCode());
            }
            cost.latencies.add(System.nanoTime() - began, true, 1);
        }
        Meters.Reading after = meters.read();
        before.cpu().ifPresent(was -> after.cpu().map(is -> is.since(was)).ifPresent(used -> cost.cpu += sum(used)));
        before.sql()
                .ifPresent(was -> after.sql()
                        .map(is -> is.since(was))
                        .map(SqlCounter.Count::statements)
                        .ifPresent(counted -> cost.statements += counted.orElse(0)));
    }

    private static double sum(CpuTime used) {
        return used.server() + used.database();
    }

    /** The two side by side. */
    record Ratio(Cost little, Cost much) {
        /** The higher one of the ratios of time and of processor time, as far as they were measured. */
        double highest() {
            double time = much.median() / little.median();
            double processor = little.processor() == 0 ? 0 : much.processor() / little.processor();
            return Math.max(time, processor);
        }

        String markdown() {
            return String.format(
                    Locale.ROOT,
                    "| resources | median ms | CPU ms | SQL |%n|---|---|---|---|%n%s%s| ratio | %.2f | %.2f | %.2f |",
                    row(little),
                    row(much),
                    much.median() / little.median(),
                    much.processor() / little.processor(),
                    much.sql() / little.sql());
        }

        private static String row(Cost cost) {
            return String.format(
                    Locale.ROOT,
                    "| %d | %.1f | %.1f | %.1f |%n",
                    cost.child.resources(),
                    cost.median(),
                    cost.processor(),
                    cost.sql());
        }
    }
}
