package goldthread.careteam;

import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * Somebody or some organisation that a resource names.
 *
 * @param key {@code Type/id} for what is stored here, else the URL or {@code system|value} of the identifier; empty when
 *     there is only a name
 * @param reference as it stands in the resource
 */
record Party(String key, Reference reference) {

    private static final Pattern LOCAL = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");

    static Party of(Reference reference) {
        return new Party(keyOf(reference), reference);
    }

    private static String keyOf(Reference reference) {
        String literal = reference.getReference();
        if (literal != null && !literal.isBlank()) {
            return literal.contains("?") ? literal : withoutVersion(literal);
        }
        Identifier identifier = reference.getIdentifier();
        return identifier.hasValue()
                ? (identifier.hasSystem() ? identifier.getSystem() : "") + "|" + identifier.getValue()
                : "";
    }

    private static String withoutVersion(String literal) {
        String versionless = new IdType(literal).toVersionless().getValue();
        return versionless == null ? literal : versionless;
    }

    /** Whether this server may hold the resource. */
    boolean isLocal() {
        return LOCAL.matcher(key).matches();
    }

    /** The resource type; empty unless {@link #isLocal()}. */
    String type() {
        return isLocal() ? key.substring(0, key.indexOf('/')) : "";
    }

    /** The logical id; empty unless {@link #isLocal()}. */
    String id() {
        return isLocal() ? key.substring(key.indexOf('/') + 1) : "";
    }

    boolean isA(String type) {
        return type().equals(type);
    }
}
