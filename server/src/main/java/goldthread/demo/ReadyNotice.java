package goldthread.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What whoever started the demo reads last: where it is, and three things to try. */
final class ReadyNotice {

    /** Ivy of family A. */
    static final String NHS_NUMBER = "9998001013";

    private static final String IDENTITY = "gp";
    private static final int USUAL_PORT = 8080;

    private final int port;
    private final FhirClient server;
    private final PrintStream out;

    /**
     * A notice.
     *
     * @param port on which the server listens
     * @param server through which it looks for Ivy
     * @param out where it goes
     */
    ReadyNotice(int port, FhirClient server, PrintStream out) {
        this.port = port;
        this.server = server;
        this.out = out;
    }

    void print() throws IOException {
        String address = "http://localhost:" + port;
        String command = "./goldthread token --as " + IDENTITY + (port == USUAL_PORT ? "" : " --port " + port);
        out.println("Goldthread is ready: " + address);
        out.println();
        out.println("A token of Larkfield Surgery's GP, good for five minutes:");
        out.println("  TOKEN=$(" + command + ")");
        String ivy = ivy();
        if (!ivy.isEmpty()) {
            out.println("Who is around Ivy:");
            out.println(request(address, ivy, "$membership"));
            out.println("Ivy's shared plan:");
            out.println(request(address, ivy, "$shared-care-plan"));
        }
        out.flush();
    }

    private static String request(String address, String child, String operation) {
        return "  curl -H \"Authorization: Bearer $TOKEN\" '" + address + "/fhir/" + child + "/" + operation + "'";
    }

    /** Her Patient as {@code Type/id}; empty in a database without the sample families. */
    private String ivy() throws IOException {
        String identifier =
                URLEncoder.encode("https://fhir.nhs.uk/Id/nhs-number|" + NHS_NUMBER, StandardCharsets.UTF_8);
        JsonNode found =
                server.get(IDENTITY, "/Patient?identifier=" + identifier).body();
        String id = found.at("/entry/0/resource/id").asText();
        return id.isEmpty() ? "" : "Patient/" + id;
    }
}
