package goldthread.tests.bench;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gatling's view of a phase: users in a closed loop, each doing one unit after the other over a connection of its own.
 * Public, because Gatling makes it by its name; it takes its phase from {@link #run}.
 */
public final class WorkloadSimulation extends Simulation {
    private static final AtomicReference<@Nullable Phase> PHASE = new AtomicReference<>();

    private final Phase phase = Objects.requireNonNull(PHASE.get(), "Only run() starts this");
    private final Requests requests = new Requests(phase.scene());

    /** Called by Gatling. */
    public WorkloadSimulation() {
        ChainBuilder unit = exec(this::choose)
                .exec(doIf(session -> phase.refusalDue(session.getLong("unit")))
                        .then(requests.refused(), exec(this::countRefusal)))
                .exec(session -> session.set("began", System.nanoTime()))
                .exec(work())
                .exec(this::count);
        setUp(scenario(phase.workload().word())
                        .exec(asLongAs(session -> phase.another()).on(unit))
                        .exec(session -> {
                            phase.userDone();
                            return session;
                        })
                        .injectOpen(atOnceUsers(phase.load().users())))
                .protocols(protocol());
    }

    /**
     * Runs a phase to its end.
     *
     * @throws IllegalStateException when Gatling itself fails; failed requests are counted, not thrown
     */
    static void run(Phase phase) {
        PHASE.set(phase);
        int exit = Gatling$.MODULE$.fromArgs(new String[] {
            "--simulation", WorkloadSimulation.class.getName(), "--no-reports", "--results-folder", "."
        });
        if (exit != 0) {
            throw new IllegalStateException("Gatling ended with " + exit);
        }
    }

    private HttpProtocolBuilder protocol() {
        Target target = phase.scene().target();
        HttpProtocolBuilder protocol = http.baseUrl(target.base())
                .disableWarmUp()
                .disableCaching()
                .disableFollowRedirect()
                .acceptHeader("application/fhir+json")
                .contentTypeHeader("application/fhir+json");
        return target.tokens()
                .map(tokens -> protocol.authorizationHeader(session -> "Bearer " + tokens.current()))
                .orElse(protocol);
    }

    private ChainBuilder work() {
        if (phase.workload() != Workload.MIXED) {
            return requests.of(phase.workload());
        }
        List<Choice.WithKey> choices = Stream.of(Workload.values())
                .filter(work -> work != Workload.MIXED)
                .<Choice.WithKey>map(work -> onCase(work.word()).then(requests.of(work)))
                .toList();
        return doSwitch("#{work}").on(choices);
    }

    private Session choose(Session session) {
        long unit = phase.unit();
        Workload work = phase.workload().unit(unit);
        Session chosen = session.set("unit", unit).set("work", work.word()).set("requests", requests.perUnit(work));
        if (work == Workload.INGEST && !phase.refusalDue(unit)) {
            return chosen;
        }
        Map<String, String> child = phase.scene().pool().childToAsk();
        List<String> resources = List.copyOf(child.values());
        return chosen.set("patient", child.get("patient"))
                .set("task", child.get("task"))
                .set("any", resources.get((int) (unit % resources.size())));
    }

    private Session countRefusal(Session session) {
        phase.refusals().add(!session.isFailed());
        return session.markAsSucceeded();
    }

    private Session count(Session session) {
        long took = System.nanoTime() - session.getLong("began");
        phase.latencies().add(took, !session.isFailed(), session.getInt("requests"));
        return session.markAsSucceeded();
    }
}
