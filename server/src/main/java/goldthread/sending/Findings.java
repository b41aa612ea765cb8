package goldthread.sending;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.ActsAs;
import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.ResourceJson;
import goldthread.store.validation.ValidateAlone;
import goldthread.store.validation.Validated;
import goldthread.terminology.ReferralCategory;
import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.springframework.stereotype.Component;

/** Finds what a referral that isn't sent yet lacks, by the rules by which it would be refused. */
@Component
class Findings {

    private static final Set<ServiceRequestPriority> HURRIED =
            EnumSet.of(ServiceRequestPriority.URGENT, ServiceRequestPriority.ASAP, ServiceRequestPriority.STAT);

    private final FhirContext fhir;
    private final ValidateAlone validation;
    private final Gate gate;
    private final ActsAs actsAs;

    Findings(FhirContext fhir, ValidateAlone validation, Gate gate, ActsAs actsAs) {
        this.fhir = fhir;
        this.validation = validation;
        this.gate = gate;
        this.actsAs = actsAs;
    }

    /**
     * What was found.
     *
     * @param issues the errors first
     */
    record Found(List<OperationOutcomeIssueComponent> issues) {

        /** Writes it, and whether the referral would be taken. */
        void write(Parameters answer) {
            OperationOutcome outcome = new OperationOutcome();
            issues.forEach(outcome::addIssue);
            if (issues.isEmpty()) {
                outcome.addIssue()
                        .setSeverity(IssueSeverity.INFORMATION)
                        .setCode(IssueType.INFORMATIONAL)
                        .setDiagnostics("Nothing is missing.");
            }
            boolean ready = issues.stream().noneMatch(issue -> issue.getSeverity() == IssueSeverity.ERROR);
            answer.addParameter().setName("ready").setValue(new BooleanType(ready));
            answer.addParameter().setName("outcome").setResource(outcome);
        }
    }

    /**
     * Of a referral.
     *
     * @param seen referrals of the same child; empty when none is named
     */
    Found of(ServiceRequest referral, Optional<Duplicates.Seen> seen, RequestDetails request) {
        List<OperationOutcomeIssueComponent> issues =
                new ArrayList<>(validation.check(referral, ResourceJson.of(fhir, referral), request));
        if (!referral.hasPerformer()) {
            issues.add(error(
                    IssueType.REQUIRED,
                    Rule.WRONG_STATE,
                    "The referral names nobody to whom it could be sent: name a performer.",
                    "ServiceRequest.performer"));
        }
        issues.addAll(unknown(referral, request));
        seen.ifPresent(known -> repeated(referral, known, request, issues));
        issues.addAll(Validated.of(request).warnings());
        if (isUnconsidered(referral)) {
            issues.add(Outcomes.issue(
                    IssueSeverity.INFORMATION,
                    IssueType.BUSINESSRULE,
                    Rule.SUPPORT_NOT_CONSIDERED.code(),
                    "It isn't said what was offered or tried before: consider early help, peer support and what the"
                            + " child would rather have, and say so in ext-prior-support. Nothing is refused for it.",
                    "ServiceRequest.extension"));
        }
        return new Found(issues);
    }

    private List<OperationOutcomeIssueComponent> unknown(ServiceRequest referral, RequestDetails request) {
        Set<String> named = Stream.concat(Stream.of(referral.getRequester()), referral.getPerformer().stream())
                .filter(Reference::hasReference)
                .flatMap(party -> PartyKey.of(party).stream())
                .collect(Collectors.toSet());
        return gate.visible(named, request).containsAll(named)
                ? List.of()
                : List.of(error(
                        IssueType.NOTFOUND,
                        Rule.REFERENCE_NOT_FOUND,
                        "Who asks, or who is asked, leads to nothing that is here.",
                        "ServiceRequest"));
    }

    private void repeated(
            ServiceRequest referral,
            Duplicates.Seen seen,
            RequestDetails request,
            List<OperationOutcomeIssueComponent> issues) {
        ServiceRequest asSent = referral.copy().setStatus(ServiceRequestStatus.ACTIVE);
        for (Known alone : Sending.of(asSent).map(Findings::eachOf).orElse(List.of())) {
            Known sent = alone.among(seen.records());
            if (isOfCaller(sent.sending(), request)) {
                DuplicateRule.toReplace(sent, seen.own()).forEach(open -> issues.add(DuplicateRule.refusal(open)));
                DuplicateRule.rejected(sent, seen.own(), seen.now())
                        .forEach(rejected -> issues.add(DuplicateRule.warning(rejected)));
            }
        }
    }

    /** A person asks for whoever sends it. */
    private boolean isOfCaller(Sending sending, RequestDetails request) {
        String asker = sending.asker();
        boolean isPerson = sending.organisation().isEmpty()
                && !asker.startsWith("PractitionerRole/")
                && !asker.startsWith("HealthcareService/");
        return isPerson || actsAs.names(request).contains(asker);
    }

    private static List<Known> eachOf(Sending sending) {
        return sending.addressees().stream()
                .map(addressee -> new Known(sending, addressee, sending.asker(), List.of()))
                .toList();
    }

    /** Before a first referral to a specialist service, unless it can't wait (N9, N10). */
    private static boolean isUnconsidered(ServiceRequest referral) {
        return ReferralCategory.CAMHS.isIn(referral.getCategory())
                && !HURRIED.contains(referral.getPriority())
                && !referral.hasReplaces()
                && referral.getExtensionsByUrl(Extensions.PRIOR_SUPPORT).isEmpty();
    }

    private static OperationOutcomeIssueComponent error(IssueType type, Rule rule, String sentence, String where) {
        return Outcomes.issue(IssueSeverity.ERROR, type, rule.code(), sentence, where);
    }
}
