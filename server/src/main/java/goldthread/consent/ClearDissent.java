package goldthread.consent;

import goldthread.store.validation.ContentRule;
import goldthread.store.validation.Finding;
import goldthread.terminology.Rule;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** A refusal to share that is in force can be kept as it is written: nobody may believe in one that isn't. */
@Component
class ClearDissent implements ContentRule {

    private static final String SENTENCE = "This refusal to share can't be kept as it is written. Name organisations or"
            + " people by reference or identifier, or nobody to mean everybody; types of record other than Patient and"
            + " CareTeam by class, or none to mean all; purposes by v3-ActReason. Leave out what else narrows it.";

    @Override
    public List<Finding> check(Resource resource) {
        return resource instanceof Consent consent
                ? Denial.in(consent).stream()
                        .filter(denial -> !denial.isClear())
                        .map(denial -> Finding.error(
                                IssueType.BUSINESSRULE, Rule.DISSENT_UNCLEAR.code(), SENTENCE, denial.place()))
                        .toList()
                : List.of();
    }
}
