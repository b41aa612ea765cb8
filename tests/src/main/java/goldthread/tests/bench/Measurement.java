package goldthread.tests.bench;

import com.sun.management.OperatingSystemMXBean;
import goldthread.tests.bench.child.ChildRecords;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The course of one run: load the children, then warm up and measure one workload after the other. */
final class Measurement {
    private final Phase.Scene scene;
    private final Plan plan;
    private Results.@Nullable Soak soak;

    /**
     * What the runner asked for.
     *
     * @param workloads what to measure, in this order
     * @param children how many children to load first
     * @param warmUp how long each workload runs before it is measured
     * @param load how much of each workload is measured
     * @param soaks whether the heap is watched meanwhile
     * @param validates whether the server validates what is posted
     * @param note what the runner wants to remember
     */
    record Plan(
            List<Workload> workloads,
            int children,
            Duration warmUp,
            Load load,
            boolean soaks,
            boolean validates,
            String note) {}

    Measurement(Phase.Scene scene, Plan plan) {
        this.scene = scene;
        this.plan = plan;
    }

    Results run() throws InterruptedException {
        Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        loadChildren();
        List<Figures> figures = new ArrayList<>();
        for (Workload workload : plan.workloads()) {
            figures.add(measure(workload));
        }
        return new Results(
                scene.target().flavour(),
                scene.target().base(),
                plan.validates(),
                began.toString(),
                plan.note(),
                machine(),
                plan.children(),
                plan.warmUp().toSeconds(),
                scene.noStore(),
                bytesPerResource(figures),
                figures,
                soak);
    }

    private void loadChildren() {
        if (plan.children() > 0) {
            System.out.println("Loading " + plan.children() + " children");
            Load all = Load.ofUnits(plan.load().users(), plan.children());
            Phase phase = finished(new Phase(Workload.INGEST, all, scene.withoutRefusals()));
            if (phase.latencies().failed() > 0) {
                throw new IllegalStateException(
                        phase.latencies().failed() + " children weren't stored; see Gatling's errors above");
            }
        }
    }

    private Figures measure(Workload workload) throws InterruptedException {
        if (!plan.warmUp().isZero()) {
            System.out.println("Warming up: " + workload.word());
            requireSound(finished(
                    new Phase(workload, Load.ofTime(plan.load().users(), plan.warmUp()), scene.withoutRefusals())));
        }
        System.out.println("Measuring: " + workload.word());
        Phase phase = new Phase(workload, plan.load(), scene);
        return plan.soaks() ? watched(phase) : finished(phase).figures();
    }

    private Figures watched(Phase phase) throws InterruptedException {
        long pid = scene.meters()
                .processes()
                .orElseThrow(() -> new IllegalArgumentException("A soak needs the server's process id: --pid"))
                .jvm();
        try (HeapWatch watch = new HeapWatch(pid, plan.load().duration())) {
            Figures figures = finished(phase).figures();
            soak = watch.end();
            return figures;
        }
    }

    private static Phase finished(Phase phase) {
        WorkloadSimulation.run(phase);
        return phase;
    }

    /** Nothing is worth measuring on a server that doesn't do the work. */
    private static void requireSound(Phase phase) {
        if (phase.latencies().succeeded() == 0) {
            throw new IllegalStateException(
                    "No unit of " + phase.workload().word() + " went well; see Gatling's errors above");
        }
    }

    private static @Nullable Double bytesPerResource(List<Figures> figures) {
        return figures.stream()
                .filter(figure -> figure.workload() == Workload.INGEST)
                .flatMap(figure -> Optional.ofNullable(figure.databaseBytes()).stream())
                .map(bytes -> bytes / ChildRecords.RESOURCES)
                .findFirst()
                .orElse(null);
    }

    private static Results.Machine machine() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Results.Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / 1_000_000,
                system.getName() + " " + system.getVersion(),
                "Java " + Runtime.version());
    }
}
