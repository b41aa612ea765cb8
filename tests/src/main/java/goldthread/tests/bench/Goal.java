package goldthread.tests.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What our server is to reach: a figure of it, divided by the same figure of the stock server, is at most so much.
 *
 * @param what the figure, as people call it
 * @param figure where it stands; empty when it wasn't measured
 * @param most the largest ratio that reaches the goal; not a number when the ratio is only told
 * @param against which of the stock server's runs it is measured against
 */
record Goal(String what, Function<Run, Optional<Double>> figure, double most, Against against) {
    /** The stock server was measured twice, since validating what is posted is off by default. */
    enum Against {
        /** As it comes. */
        PLAIN,
        /** With validation of requests against base R4 switched on. */
        VALIDATING
    }

    /** One run with what is known of the server's start. */
    record Run(Results results, Optional<StartUp> start) {}

    /** The goals that the project set itself for its first version, then what is told without a goal. */
    static final List<Goal> ALL = List.of(
            cpu("ingest with profiles validated, CPU", Workload.INGEST, 0.9, Against.PLAIN),
            cpu("the same against validation of base R4, CPU", Workload.INGEST, 0.35, Against.VALIDATING),
            cpu("shared plan, CPU", Workload.SHARED_PLAN, 0.2, Against.PLAIN),
            cpu("membership, CPU", Workload.MEMBERSHIP, 0.3, Against.PLAIN),
            cpu("chronology, CPU", Workload.CHRONOLOGY, 0.5, Against.PLAIN),
            cpu("read by id, CPU", Workload.READ, 1.0, Against.PLAIN),
            new Goal(
                    "disk for a resource",
                    run -> Optional.ofNullable(run.results().bytesPerResource()),
                    0.5,
                    Against.PLAIN),
            new Goal("start", run -> run.start().map(StartUp::seconds), 0.5, Against.PLAIN),
            new Goal("resident memory under load", Goal::resident, 0.6, Against.PLAIN),
            cpu("read and update a Task, CPU", Workload.UPDATE, Double.NaN, Against.PLAIN),
            cpu("mixed work, CPU", Workload.MIXED, Double.NaN, Against.PLAIN),
            sql("ingest, SQL statements", Workload.INGEST),
            sql("shared plan, SQL statements", Workload.SHARED_PLAN),
            sql("membership, SQL statements", Workload.MEMBERSHIP),
            sql("chronology, SQL statements", Workload.CHRONOLOGY),
            sql("read by id, SQL statements", Workload.READ));

    boolean isReachedBy(double ratio) {
        return ratio <= most;
    }

    boolean isOnlyTold() {
        return Double.isNaN(most);
    }

    private static Goal cpu(String what, Workload workload, double most, Against against) {
        return new Goal(what, run -> of(run, workload, Figures::cpu), most, against);
    }

    private static Goal sql(String what, Workload workload) {
        return new Goal(what, run -> of(run, workload, Figures::sqlStatements), Double.NaN, Against.PLAIN);
    }

    private static Optional<Double> of(Run run, Workload workload, Function<Figures, @Nullable Double> figure) {
        return run.results().of(workload).flatMap(figures -> Optional.ofNullable(figure.apply(figures)));
    }

    private static Optional<Double> resident(Run run) {
        return run.results().workloads().stream()
                .flatMap(figures -> Optional.ofNullable(figures.residentMegabytes()).stream())
                .max(Double::compare);
    }
}
