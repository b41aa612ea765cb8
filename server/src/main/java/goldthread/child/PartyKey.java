package goldthread.child;

import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;

/** By what the tables of rights know somebody whom a resource names. */
public final class PartyKey {

    private static final int LONGEST = 320;

    private PartyKey() {}

    /**
     * {@code Type/id} of what is stored here, else {@code system|value} of the identifier.
     *
     * @param reference as it stands in the resource
     * @return empty when there is neither, or when it is too long to be of ours
     */
    public static Optional<String> of(org.hl7.fhir.r4.model.Reference reference) {
        Optional<String> literal =
                Optional.ofNullable(reference.getReference()).flatMap(text -> Reference.literal(text, ""));
        return literal.or(() -> logical(reference)).filter(key -> key.length() <= LONGEST);
    }

    /** {@code Type/id} of a resource that has its id. */
    public static String typed(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    /** The reference that a key stands for. */
    public static org.hl7.fhir.r4.model.Reference reference(String key) {
        int bar = key.indexOf('|');
        return bar < 0
                ? new org.hl7.fhir.r4.model.Reference(key)
                : new org.hl7.fhir.r4.model.Reference()
                        .setIdentifier(new Identifier()
                                .setSystem(key.substring(0, bar))
                                .setValue(key.substring(bar + 1)));
    }

    private static Optional<String> logical(org.hl7.fhir.r4.model.Reference reference) {
        return reference.getIdentifier().hasSystem()
                        && reference.getIdentifier().hasValue()
                ? Optional.of(reference.getIdentifier().getSystem() + "|"
                        + reference.getIdentifier().getValue())
                : Optional.empty();
    }
}
