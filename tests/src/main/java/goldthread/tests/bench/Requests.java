package goldthread.tests.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import goldthread.tests.bench.child.ChildRecords;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.List;
import java.util.function.Consumer;

/**
 * The requests of each workload, as each flavour wants them, with what their answers must hold. A session carries the
 * references {@code patient} and {@code task} of the child that is asked for, and {@code any}, another of its resources.
 */
final class Requests {
    /** What the page of the shared plan needs from a server that has no operation for it. */
    private static final List<String> PLAN_TYPES =
            List.of("CareTeam", "CarePlan", "Goal", "Task", "ServiceRequest", "Observation", "RiskAssessment");

    private final Phase.Scene scene;

    Requests(Phase.Scene scene) {
        this.scene = scene;
    }

    /** How many requests one unit takes. */
    int perUnit(Workload workload) {
        return switch (workload) {
            case SHARED_PLAN -> isStock() ? PLAN_TYPES.size() : 1;
            case UPDATE -> 2;
            default -> 1;
        };
    }

    ChainBuilder of(Workload workload) {
        return switch (workload) {
            case INGEST -> ingest();
            case MEMBERSHIP -> isStock() ? stockMembership() : membership();
            case SHARED_PLAN -> isStock() ? sevenSearches() : sharedPlan();
            case CHRONOLOGY -> isStock() ? everything() : chronology();
            case READ -> exec(get("read", "/#{any}").check(holds("any resource", 1, "resourceType", "[A-Za-z]+")));
            case UPDATE -> update();
            case MIXED -> throw new IllegalArgumentException("Mixed work is made of the others");
        };
    }

    /** A resource that breaks its profile; the answer must name the rule that it breaks. */
    ChainBuilder refused() {
        return exec(http("refused")
                .post("/Observation")
                .body(StringBody(session -> scene.records().brokenScore(session.getString("patient"))))
                .check(status().is(422))
                .check(bodyString().validate("names cypmh-out-1", (body, session) -> {
                    require(body.contains("cypmh-out-1"), "The refusal doesn't name the rule");
                    return body;
                })));
    }

    private ChainBuilder ingest() {
        return exec(http("ingest")
                .post("")
                .body(StringBody(session -> scene.records().bundle(scene.pool().numberToSend())))
                .check(status().is(200))
                .check(bodyString().validate("creates all", (body, session) -> {
                    scene.pool().add(Answers.created(body, scene.records().names()));
                    return body;
                })));
    }

    private ChainBuilder membership() {
        return exec(get("membership", "/#{patient}/$membership")
                .check(holds("each member", ChildRecords.TEAM_MEMBERS, "name", "member")));
    }

    private ChainBuilder stockMembership() {
        return exec(search("membership", "/CareTeam?patient=#{patient}&_include=CareTeam:participant")
                .check(holds("team and members", ChildRecords.TEAM_MEMBERS + 1, "mode", "(match|include)")));
    }

    private ChainBuilder sharedPlan() {
        return exec(get("shared-plan", "/#{patient}/$shared-care-plan")
                .check(holds("a document", 1, "type", "document"))
                .check(holds("the goals", 3, "resourceType", "Goal")));
    }

    private ChainBuilder sevenSearches() {
        return exec(PLAN_TYPES.stream()
                .map(type -> exec(search("shared-plan " + type, "/" + type + "?patient=#{patient}")
                        .check(holds("a " + type, 1, "resourceType", type))))
                .toList());
    }

    private ChainBuilder chronology() {
        return exec(get("chronology", "/#{patient}/$chronology?_count=100")
                .check(holds("the events", 10, "name", "event")));
    }

    private ChainBuilder everything() {
        return exec(search("chronology", "/#{patient}/$everything?_count=100")
                .check(holds("each resource", ChildRecords.RESOURCES, "mode", "(match|include)")));
    }

    private ChainBuilder update() {
        return exec(get("update: read", "/#{task}")
                        .check(header("ETag").saveAs("etag"))
                        .check(bodyString().saveAs("body")))
                .exec(http("update: write")
                        .put("/#{task}")
                        .header("If-Match", "#{etag}")
                        .body(StringBody(
                                session -> Answers.changedTask(session.getString("body"), session.getLong("unit"))))
                        .check(status().is(200)));
    }

    private HttpRequestActionBuilder search(String name, String path) {
        HttpRequestActionBuilder search = get(name, path);
        return scene.noStore() ? search.header("Cache-Control", "no-store") : search;
    }

    private static HttpRequestActionBuilder get(String name, String path) {
        return http(name).get(path).check(status().is(200));
    }

    private static CheckBuilder.Final holds(String what, int atLeast, String name, String value) {
        return body(what, body -> {
            int count = Answers.count(body, name, value);
            require(count >= atLeast, "Holds " + count + " instead of " + atLeast);
        });
    }

    private static CheckBuilder.Final body(String what, Consumer<String> check) {
        return bodyString().validate("holds " + what, (body, session) -> {
            check.accept(body);
            return body;
        });
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }

    private boolean isStock() {
        return scene.target().flavour() == Flavour.STOCK;
    }
}
