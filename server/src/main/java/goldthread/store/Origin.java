package goldthread.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * On whose behalf a request runs, as far as storing needs to know. The access room sets it from the verified token;
 * nothing a client writes into a body or a header can.
 *
 * @param subject who calls
 * @param user the resource that stands for the caller in the directory, as {@code Type/id}
 * @param organisation for which organisation, as {@code system|value}
 * @param author by whom its own submissions are known: the organisation, or the caller for people who act for none
 * @param intake whether what it sends is taken in with its faults: an exchange that passes on what others wrote
 */
public record Origin(String subject, String user, String organisation, String author, boolean intake) {

    private static final String KEY = Origin.class.getName();

    /** The server itself: migrations, rebuilds, sample data. */
    public static final Origin SERVER = new Origin(
            "goldthread",
            "Device/goldthread",
            "https://w3id.org/goldthread/fhir|server",
            "https://w3id.org/goldthread/fhir|server",
            false);

    /** The server, where a resource of its own making says who made it. */
    public static Reference server() {
        int bar = SERVER.organisation.indexOf('|');
        Identifier name = new Identifier()
                .setSystem(SERVER.organisation.substring(0, bar))
                .setValue(SERVER.organisation.substring(bar + 1));
        return new Reference().setIdentifier(name).setDisplay("Goldthread, by itself");
    }

    /** Whether a resource names the server there. */
    public static boolean isServer(Reference reference) {
        Identifier name = reference.getIdentifier();
        return !reference.hasReference() && SERVER.organisation.equals(name.getSystem() + "|" + name.getValue());
    }

    /** Refuses a caller without a name. */
    public Origin {
        if (subject.isBlank() || user.isBlank() || organisation.isBlank() || author.isBlank()) {
            throw new IllegalArgumentException("a request has a subject and an organisation");
        }
    }

    /** Whose request this is; the server's own when nobody set it. */
    public static Origin of(RequestDetails request) {
        Object origin = request.getUserData().get(KEY);
        return origin instanceof Origin set ? set : SERVER;
    }

    /** Says whose request this is. */
    public void set(RequestDetails request) {
        request.getUserData().put(KEY, this);
    }
}
