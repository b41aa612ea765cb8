package goldthread.tests;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Differential;
import goldthread.tests.support.EachStranger;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Probe;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.TwoChildren;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody writes about, changes or moves a child whom they don't know, nor learns from trying whether one is here. */
@AgainstTheServer
final class HiddenWritesIT {
    private static final String JSON = "application/fhir+json";
    private static final String PATCH = "application/json-patch+json";
    private static final String BOB = "{\"reference\":\"Patient/{Patient}\"}";
    private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number|{nhs}";
    private static final String FIRST = "W/\"1\"";

    private final TestServer server;
    private final TwoChildren children;
    private final String alice;

    HiddenWritesIT(TestServer server) {
        this.server = server;
        this.children = TwoChildren.on(server);
        this.alice = children.alice().reference("Patient");
    }

    private static String observation(String subject, String more) {
        return "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\""
                + subject + "\"}" + more + "}";
    }

    private static String message(String subject, String more) {
        return "{\"resourceType\":\"Communication\",\"status\":\"completed\",\"subject\":{\"reference\":\"" + subject
                + "\"}" + more + "}";
    }

    private static String task(String more) {
        return "{\"resourceType\":\"Task\",\"status\":\"requested\",\"intent\":\"order\"," + more + "}";
    }

    private static String type(String body) {
        return body.replaceFirst("(?s).*?\"resourceType\":\"([A-Za-z]+)\".*", "$1");
    }

    /** Everything that names Bob, or something of his, in each place where a resource can. */
    private List<String> creates() {
        String base = server.base().toString();
        return List.of(
                observation("Patient/{Patient}", ""),
                observation(base + "/Patient/{Patient}", ""),
                observation("Patient/{Patient}/_history/1", ""),
                observation(alice, ",\"derivedFrom\":[{\"reference\":\"Observation/{Observation}\"}]"),
                observation(alice, ",\"focus\":[" + BOB + "]"),
                observation(alice, ",\"encounter\":{\"reference\":\"Encounter/{Encounter}\"}"),
                observation(alice, ",\"extension\":[{\"url\":\"urn:x\",\"valueReference\":" + BOB + "}]"),
                observation(
                        alice,
                        ",\"contained\":[{\"resourceType\":\"Encounter\",\"id\":\"e\",\"status\":\"finished\",\"class\":"
                                + "{\"code\":\"AMB\"},\"subject\":" + BOB + "}],\"encounter\":{\"reference\":\"#e\"}"),
                message("Patient/{Patient}", ""),
                message(alice, ",\"about\":[{\"reference\":\"ServiceRequest/{ServiceRequest}\"}]"),
                message(alice, ",\"basedOn\":[{\"reference\":\"CarePlan/{CarePlan}\"}]"),
                message(alice, ",\"recipient\":[{\"reference\":\"RelatedPerson/{RelatedPerson}\"}]"),
                message("Patient?identifier=" + NHS, ""),
                task("\"for\":" + BOB + ",\"owner\":{\"reference\":\"" + children.entry("school") + "\"}"),
                task("\"for\":{\"reference\":\"" + alice
                        + "\"},\"focus\":{\"reference\":\"ServiceRequest/{ServiceRequest}\"}"),
                task("\"partOf\":[{\"reference\":\"Task/{Task}\"}]"),
                "{\"resourceType\":\"Appointment\",\"status\":\"proposed\",\"participant\":[{\"actor\":" + BOB
                        + ",\"status\":\"accepted\"},{\"actor\":{\"reference\":\"" + alice
                        + "\"},\"status\":\"accepted\"}]}",
                "{\"resourceType\":\"List\",\"status\":\"current\",\"mode\":\"working\",\"subject\":{\"reference\":\""
                        + alice + "\"},\"entry\":[{\"item\":{\"reference\":\"Observation/{Observation}\"}}]}",
                "{\"resourceType\":\"Provenance\",\"recorded\":\"2026-09-10T10:00:00Z\",\"target\":[{\"reference\":"
                        + "\"Observation/{Observation}\"}],\"agent\":[{\"who\":{\"display\":\"x\"}}]}",
                "{\"resourceType\":\"CareTeam\",\"status\":\"active\",\"subject\":" + BOB + "}",
                "{\"resourceType\":\"RelatedPerson\",\"patient\":" + BOB + "}",
                "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"subject\":" + BOB + "}",
                "{\"resourceType\":\"Flag\",\"status\":\"active\",\"code\":{\"text\":\"x\"},\"subject\":" + BOB + "}",
                "{\"resourceType\":\"Goal\",\"lifecycleStatus\":\"active\",\"description\":{\"text\":\"x\"},\"subject\":"
                        + BOB + "}",
                "{\"resourceType\":\"Subscription\",\"status\":\"requested\",\"reason\":\"x\",\"criteria\":"
                        + "\"Observation?patient={Patient}\",\"channel\":{\"type\":\"rest-hook\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"school-lead-other", "school-system", "camhs-clinician", "gp-system", "parent", "exchange"})
    void nothing_is_stored_that_names_what_one_does_not_know(String identity) {
        Differential compared = new Differential(server, identity);
        for (String body : creates()) {
            compared.everywhere(Probe.post(type(body), body));
            compared.compare(Probe.post(type(body), body, "Prefer", "return=representation"));
        }
        compared.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"school-lead-other", "school-system", "camhs-clinician", "gp-system", "exchange"})
    void an_identifier_of_another_s_record_is_as_good_as_any(String identity) {
        Differential compared = new Differential(server, identity);
        String referral = "https://w3id.org/goldthread/fhir/NamingSystem/referral-identifier|{referral}";
        String byNumber = "Patient?identifier=" + NHS.replace("|", "%7C");
        compared.compare(Probe.post("Observation", observation(alice, ""), "If-None-Exist", "identifier=" + referral));
        compared.compare(Probe.post(
                "Patient",
                "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Someone\"}]}",
                "If-None-Exist",
                "identifier=" + NHS,
                "Prefer",
                "return=representation"));
        compared.compare(Probe.post(
                "CareTeam",
                "{\"resourceType\":\"CareTeam\",\"status\":\"active\",\"subject\":{\"reference\":\"" + alice + "\"}}",
                "If-None-Exist",
                "patient={Patient}"));
        compared.compare(Probe.post("Communication", message(alice, ""), "If-None-Exist", "_id={Communication}"));
        compared.compare(Probe.send("PUT", byNumber, JSON, "{\"resourceType\":\"Patient\"}", "If-Match", FIRST));
        compared.compare(Probe.send("PATCH", byNumber, PATCH, "[]", "If-Match", FIRST));
        compared.compare(Probe.send("DELETE", byNumber, "text/plain", ""));
        compared.end();
    }

    @EachStranger
    void nothing_of_a_child_whom_one_does_not_know_is_changed(String identity) {
        Differential compared = new Differential(server, identity);
        children.bob().types().forEach(type -> {
            String one = type + "/{" + type + "}";
            String body = "{\"resourceType\":\"" + type + "\",\"id\":\"{" + type + "}\",\"language\":\"en\"}";
            String patch = "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"en\"}]";
            compared.compare(Probe.send("PUT", one, JSON, body, "If-Match", FIRST));
            compared.compare(Probe.send("PUT", one, JSON, body, "If-Match", "W/\"7\""));
            compared.compare(Probe.send("PUT", one, JSON, body));
            compared.compare(Probe.send("PATCH", one, PATCH, patch, "If-Match", FIRST));
            compared.compare(Probe.send("DELETE", one, "text/plain", ""));
        });
        String goal = "{\"resourceType\":\"Goal\",\"id\":\"{Goal}\",\"lifecycleStatus\":\"active\",\"description\":"
                + "{\"text\":\"x\"},\"subject\":{\"reference\":\"" + alice + "\"}}";
        compared.everywhere(Probe.send("PUT", "Goal/{Goal}", JSON, goal, "If-Match", FIRST));
        for (String operation : List.of("$add-member", "$accept-member", "$end-member")) {
            compared.compare(Probe.post(
                    "CareTeam/{CareTeam}/" + operation,
                    """
                    {"resourceType":"Parameters","parameter":[
                      {"name":"member","valueReference":{"reference":"%s"}},
                      {"name":"role","valueCode":"school-lead"},
                      {"name":"onBehalfOf","valueReference":{"reference":"%s"}}]}""".formatted(children.entry("other-lead"), children.entry("other-school")),
                    "If-Match",
                    FIRST));
        }
        compared.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"school-lead-other", "school-system", "camhs-clinician", "gp-system"})
    void what_is_about_one_child_is_not_moved_to_another(String identity) {
        Differential compared = new Differential(server, identity);
        FhirClient caller = server.as(identity);
        Answer own = caller.post("Communication", message(alice, "")).expect(201);
        String path = "Communication/" + own.id();
        String id = ",\"id\":\"" + own.id() + "\"";

        for (String moved :
                List.of("Patient/{Patient}", server.base() + "/Patient/{Patient}", "Patient/{Patient}/_history/1")) {
            String patch = "[{\"op\":\"replace\",\"path\":\"/subject/reference\",\"value\":\"" + moved + "\"}]";
            compared.everywhere(Probe.send("PUT", path, JSON, message(moved, id), "If-Match", FIRST));
            compared.compare(Probe.send("PATCH", path, PATCH, patch, "If-Match", FIRST));
        }
        String about =
                "[{\"op\":\"add\",\"path\":\"/about\",\"value\":[{\"reference\":\"Observation/{Observation}\"}]}]";
        compared.compare(Probe.send("PATCH", path, PATCH, about, "If-Match", FIRST));
        compared.refused(412, Probe.send("PUT", path, JSON, message(alice, id), "If-Match", "W/\"9\""));
        compared.end();
        caller.put(path, message(alice, id), "If-Match", FIRST).expect(200);
    }
}
