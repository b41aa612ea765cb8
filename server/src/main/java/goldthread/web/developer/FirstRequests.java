package goldthread.web.developer;

import java.util.Map;

/** What somebody types first: a base address, a token, and requests of every type. */
final class FirstRequests {

    private static final int USUAL_PORT = 8080;
    private static final String BASE = "BASE=" + Here.MARK + "/fhir\n";
    private static final String AUTHORISED = "curl -H \"Authorization: Bearer $TOKEN\"";
    private static final String JSON = " -H 'Content-Type: application/fhir+json'";

    private FirstRequests() {}

    /**
     * The samples by their names.
     *
     * @param demo whether this server gives tokens for invented people
     * @param port on which it listens
     */
    static Map<String, Object> samples(boolean demo, int port) {
        return Map.of(
                "demo", demo,
                "first", BASE + token("gp", demo, port) + "\n" + AUTHORISED + " \"$BASE/Patient?_count=5\"",
                "plan", "CHILD='<id of a Patient>'\n" + AUTHORISED + " \"$BASE/Patient/$CHILD/\\$shared-care-plan\"",
                "setup", BASE + token("camhs-system", demo, port),
                "everyType", everyType());
    }

    private static String token(String identity, boolean demo, int port) {
        String elsewhere = port == USUAL_PORT ? "" : " --port " + port;
        return demo ? "TOKEN=$(./goldthread token --as " + identity + elsewhere + ")" : "TOKEN='<access token>'";
    }

    private static String everyType() {
        return String.join(
                "\n",
                AUTHORISED + " \"$BASE/Observation?patient=Patient/$CHILD&_count=20\"",
                AUTHORISED + " \"$BASE/Observation/_search\" -d patient=Patient/$CHILD",
                AUTHORISED + " \"$BASE/Patient/$CHILD\"",
                AUTHORISED + " \"$BASE/Patient/$CHILD/_history\"",
                AUTHORISED + " \"$BASE/Patient/$CHILD/_history/1\"",
                AUTHORISED + JSON + " \"$BASE/Observation\" -d @observation.json",
                AUTHORISED + JSON + " -H 'If-Match: W/\"1\"' -X PUT \\",
                "  \"$BASE/Observation/$OBSERVATION\" -d @observation.json",
                AUTHORISED + " -H 'Content-Type: application/json-patch+json' -H 'If-Match: W/\"1\"' -X PATCH \\",
                "  \"$BASE/Observation/$OBSERVATION\" -d '[{\"op\":\"remove\",\"path\":\"/note\"}]'",
                AUTHORISED + JSON + " \"$BASE\" -d @transaction.json");
    }
}
