package goldthread.store.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.profiles.ImpliedProfile;
import goldthread.profiles.Profiles;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.ResourceJson;
import goldthread.terminology.OutcomeMeasures;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a finding leads to. A resource that claims one of our profiles must meet it; one that claims none must be valid
 * R4 and hears what its implied profile would say as warnings. An exchange in intake mode hears everything as warnings.
 */
@Component
class ProfileRules {

    private final FhirContext fhir;
    private final ResourceValidator validator;
    private final ImpliedProfile implied;
    private final List<ContentRule> rules;

    ProfileRules(FhirContext fhir, ResourceValidator validator, List<ContentRule> rules) {
        this.rules = rules;
        this.fhir = fhir;
        this.validator = validator;
        this.implied = new ImpliedProfile(OutcomeMeasures.read(fhir));
    }

    /**
     * Validates one resource and notes it as validated.
     *
     * @param asSent its JSON with literal references; {@code null} to take it from the parsed resource
     * @param place what its expressions start with
     * @return the errors; warnings go to the request's notes
     */
    List<OperationOutcomeIssueComponent> check(
            Resource resource, @Nullable JsonNode asSent, String place, RequestDetails request) {
        Validated notes = Validated.of(request);
        notes.add(resource);
        JsonNode json = asSent == null || notes.wasCompleted(resource) ? ResourceJson.of(fhir, resource) : asSent;
        List<Finding> findings = new ArrayList<>(validator.validate(json, List.of()));
        refuseUnreadable(findings, place);
        rules.forEach(rule -> findings.addAll(rule.check(resource)));
        if (!claimsOurs(resource)) {
            implied.of(resource)
                    .ifPresent(profile -> validator.validate(json, List.of(profile)).stream()
                            .map(Finding::softened)
                            .forEach(findings::add));
        }
        boolean intake = Origin.of(request).intake();
        List<OperationOutcomeIssueComponent> errors = new ArrayList<>();
        for (Finding finding : findings.stream().distinct().toList()) {
            Finding placed = (intake ? finding.softened() : finding).within(place);
            OperationOutcomeIssueComponent issue = Outcomes.issue(
                    placed.severity(), placed.type(), placed.rule(), placed.sentence(), placed.expression());
            if (placed.isError()) {
                errors.add(issue);
            } else {
                notes.warn(issue);
            }
        }
        return errors;
    }

    /** What can't be read would be dropped: it is refused from everyone, an exchange included. */
    private static void refuseUnreadable(List<Finding> findings, String place) {
        OperationOutcome outcome = new OperationOutcome();
        for (Finding finding : findings) {
            if (finding.unreadable() && finding.isError()) {
                Finding placed = finding.within(place);
                outcome.addIssue(Outcomes.issue(
                        placed.severity(), IssueType.STRUCTURE, placed.rule(), placed.sentence(), placed.expression()));
            }
        }
        if (outcome.hasIssue()) {
            throw new InvalidRequestException("unreadable", outcome);
        }
    }

    private static boolean claimsOurs(Resource resource) {
        return resource.getMeta().getProfile().stream()
                .anyMatch(profile -> profile.getValue().startsWith(Profiles.ROOT));
    }
}
