package goldthread.child;

import goldthread.store.validation.ContentRule;
import goldthread.store.validation.Finding;
import goldthread.terminology.IdentifierSystems;
import goldthread.terminology.NhsNumber;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** A Patient's NHS number has a check digit that fits: a slip of the finger must not become another child. */
@Component
class NhsNumberDigits implements ContentRule {

    @Override
    public List<Finding> check(Resource resource) {
        List<Finding> findings = new ArrayList<>();
        if (resource instanceof Patient patient) {
            for (int i = 0; i < patient.getIdentifier().size(); i++) {
                if (isWrong(patient.getIdentifier().get(i))) {
                    findings.add(Finding.error(
                            IssueType.VALUE,
                            "nhs-number-check-digit",
                            "The NHS number's check digit doesn't fit its other nine; read the number again.",
                            "Patient.identifier[" + i + "].value"));
                }
            }
        }
        return findings;
    }

    private static boolean isWrong(Identifier identifier) {
        return IdentifierSystems.NHS_NUMBER.equals(identifier.getSystem())
                && identifier.hasValue()
                && !NhsNumber.isValid(identifier.getValue());
    }
}
