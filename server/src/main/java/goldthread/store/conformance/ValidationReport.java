package goldthread.store.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.Outcomes;
import goldthread.store.validation.Finding;
import goldthread.store.validation.KnownDefinitions;
import goldthread.store.validation.ResourceValidator;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/** Everything that is wrong or doubtful with a resource, whether or not it would be let in. */
@Component
final class ValidationReport {

    private final ResourceValidator validator;
    private final KnownDefinitions known;

    ValidationReport(ResourceValidator validator, KnownDefinitions known) {
        this.validator = validator;
        this.known = known;
    }

    /**
     * All findings of base R4, of the profiles that the resource claims, and of those given.
     *
     * @param type that the resource should have
     * @param profiles canonical URLs of profiles that it should meet, beside those it claims
     */
    OperationOutcome of(JsonNode resource, String type, List<String> profiles) {
        OperationOutcome report = new OperationOutcome();
        if (!type.equals(resource.path("resourceType").asText())) {
            return report.addIssue(Outcomes.issue(
                    IssueSeverity.ERROR,
                    IssueType.STRUCTURE,
                    "wrong-type",
                    "The resource isn't a " + type + ", which the address says it is.",
                    type));
        }
        for (String profile : profiles) {
            if (known.chain().fetchStructureDefinition(profile) == null) {
                report.addIssue(Outcomes.issue(
                        IssueSeverity.ERROR,
                        IssueType.NOTFOUND,
                        "profile",
                        "A profile that it should meet isn't known here; a search for StructureDefinition says which"
                                + " are.",
                        type));
            }
        }
        for (Finding finding : validator.validate(resource, profiles)) {
            report.addIssue(Outcomes.issue(
                    finding.severity(), finding.type(), finding.rule(), finding.sentence(), finding.expression()));
        }
        if (!report.hasIssue()) {
            report.addIssue()
                    .setSeverity(IssueSeverity.INFORMATION)
                    .setCode(IssueType.INFORMATIONAL)
                    .setDiagnostics("Nothing is wrong with it.");
        }
        return report;
    }

    /** The report on XML that is no FHIR R4 at all, or that has something in it which FHIR doesn't know. */
    static OperationOutcome unreadable() {
        return new OperationOutcome()
                .addIssue(Outcomes.issue(
                        IssueSeverity.ERROR,
                        IssueType.STRUCTURE,
                        "malformed",
                        "The XML can't be read as a FHIR R4 resource: it has an element or a value that FHIR doesn't"
                                + " know there. Of JSON it is said where.",
                        null));
    }
}
