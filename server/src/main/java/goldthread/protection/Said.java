package goldthread.protection;

import goldthread.terminology.ProtectionSource;
import goldthread.terminology.ProtectionStatus;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * That one record says that the child is looked after or on a child protection plan.
 *
 * @param record that says it
 * @param source of which kind it is
 * @param status which of both; empty for an alert that doesn't say
 * @param code as the record has it, or its national equivalent
 * @param period since when, until when
 * @param authority who answers for it, where somebody is named
 */
record Said(
        Resource record,
        ProtectionSource source,
        Optional<ProtectionStatus> status,
        CodeableConcept code,
        Period period,
        Optional<Reference> authority) {

    boolean says(ProtectionSource kind, ProtectionStatus standing) {
        return source == kind && status.filter(standing::equals).isPresent();
    }
}
