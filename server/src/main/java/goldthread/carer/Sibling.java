package goldthread.carer;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;

/**
 * A brother or sister.
 *
 * @param person the RelatedPerson, with the name that it gives
 * @param relationship what they are to the child
 * @param child their own record; only where the reader stands around both children
 */
public record Sibling(Reference person, List<CodeableConcept> relationship, Optional<Reference> child) {

    /** Copies its list. */
    public Sibling {
        relationship = List.copyOf(relationship);
    }
}
