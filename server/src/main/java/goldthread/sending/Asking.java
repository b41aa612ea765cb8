package goldthread.sending;

import goldthread.child.PartyKey;
import goldthread.store.TypedInput;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** What the operations of this room are asked, in the URL or in Parameters. */
final class Asking {

    private static final String CHILD = "Patient/";
    private static final String A_CHILD = "names the child as Patient/id.";
    private static final String A_SERVICE = "is a service as HealthcareService/id or Organization/id, or the code of a"
            + " kind of service, alone or as system|code.";

    private Asking() {}

    /** Logical id of the child. */
    static String child(TypedInput input) {
        return childIfGiven(input).orElseThrow(() -> TypedInput.malformed("patient", A_CHILD));
    }

    /** The same, where it needn't be given. */
    static Optional<String> childIfGiven(TypedInput input) {
        return input.value("patient").map(given -> {
            String key = PartyKey.of(reference(given, "patient", A_CHILD)).orElse("");
            if (!key.startsWith(CHILD) || key.length() == CHILD.length()) {
                throw TypedInput.malformed("patient", A_CHILD);
            }
            return key.substring(CHILD.length());
        });
    }

    /** The service: {@code Type/id}, {@code system|code} or a code. */
    static String service(TypedInput input) {
        Type given = input.value("service").orElseThrow(() -> TypedInput.malformed("service", A_SERVICE));
        if (given instanceof CodeableConcept concept) {
            return code(concept.getCodingFirstRep());
        }
        if (given instanceof Coding coding) {
            return code(coding);
        }
        String said = reference(given, "service", A_SERVICE).getReference();
        if (said == null || said.isBlank()) {
            throw TypedInput.malformed("service", A_SERVICE);
        }
        return said;
    }

    /** {@code system|code}. */
    static String code(Coding coding) {
        return coding.getSystem() + "|" + coding.getCode();
    }

    private static Reference reference(Type given, String name, String otherwise) {
        if (given instanceof Reference reference) {
            return reference;
        }
        if (!given.isPrimitive() || given.primitiveValue() == null) {
            throw TypedInput.malformed(name, otherwise);
        }
        return new Reference(given.primitiveValue());
    }
}
