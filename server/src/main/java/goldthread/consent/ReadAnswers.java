package goldthread.consent;

import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Coded;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.PlanAgreement;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** What people answered when they were asked to agree, in Consents and in plans. */
final class ReadAnswers {

    /** HL7's code system of what a Consent is about. */
    private static final String SCOPES = "http://terminology.hl7.org/CodeSystem/consentscope";

    private final Parties parties;
    private final Words words;
    private final String childReference;

    ReadAnswers(Parties parties, Words words, String childReference) {
        this.parties = parties;
        this.words = words;
        this.childReference = childReference;
    }

    /** One answer for each who gave it; none when the Consent is no longer, or not yet, in force. */
    List<Answered> of(Consent consent) {
        boolean rejected = consent.getStatus() == ConsentState.REJECTED;
        Optional<DecisionKind> decision = decision(consent);
        if (decision.isEmpty() || (!rejected && consent.getStatus() != ConsentState.ACTIVE)) {
            return List.of();
        }
        boolean agreed = !rejected && consent.getProvision().getType() != ConsentProvisionType.DENY;
        List<Reference> performers = consent.hasPerformer() ? consent.getPerformer() : List.of(new Reference());
        return performers.stream()
                .map(performer -> new Answered(
                        new Named(Written.reference(consent), "Consent"),
                        who(performer),
                        isChild(performer),
                        decision.get(),
                        Written.scope(
                                Written.concepts(consent, Extensions.DECISION).findFirst()),
                        agreed,
                        Written.moment(consent.getDateTimeElement()),
                        Written.days(consent.getProvision().getPeriod()),
                        agreed ? "" : reason(consent),
                        recommended(consent)))
                .toList();
    }

    private String reason(Consent consent) {
        Type why = FirstExtension.value(consent, Extensions.REFUSAL_REASON);
        if (why instanceof StringType text) {
            return text.hasValue() ? text.getValue() : "";
        }
        return why instanceof CodeableConcept concept ? words.of(concept).orElse("") : "";
    }

    /** What was proposed: a plan, a referral or a prescription that the answer is about. */
    private static List<String> recommended(Consent consent) {
        return consent.getProvision().getData().stream()
                .flatMap(data -> PartyKey.of(data.getReference()).stream())
                .filter(key -> key.indexOf('|') < 0)
                .distinct()
                .toList();
    }

    /** What it is about: as written, else what its scope says. */
    static Optional<DecisionKind> decision(Consent consent) {
        Optional<CodeableConcept> written =
                Written.concepts(consent, Extensions.DECISION).findFirst();
        if (written.isPresent()) {
            return Coded.find(DecisionKind.class, written.get());
        }
        if (hasScope(consent, "treatment")) {
            return Optional.of(DecisionKind.TREATMENT);
        }
        return hasScope(consent, "patient-privacy") ? Optional.of(DecisionKind.INFORMATION_SHARING) : Optional.empty();
    }

    private static boolean hasScope(Consent consent, String scope) {
        return consent.getScope().hasCoding(SCOPES, scope);
    }

    private boolean isChild(Reference who) {
        return childReference.equals(
                who.getReferenceElement().toUnqualifiedVersionless().getValue());
    }

    private Named who(Reference who) {
        String reference = who.getReferenceElement().toUnqualifiedVersionless().getValue();
        return new Named(reference == null ? "" : reference, isChild(who) ? "The child" : parties.name(who));
    }

    /** Those who did not, or not wholly, agree to a plan in force. */
    List<Reservation> of(CarePlan plan) {
        if (plan.getStatus() != CarePlanStatus.ACTIVE) {
            return List.of();
        }
        Named source = new Named(Written.reference(plan), plan.hasTitle() ? "“" + plan.getTitle() + "”" : "a plan");
        return plan.getExtensionsByUrl(Extensions.PLAN_AGREEMENT).stream()
                .flatMap(agreement -> reservation(agreement, source, Written.days(plan.getPeriod())).stream())
                .toList();
    }

    private Optional<Reservation> reservation(Extension agreement, Named source, Days days) {
        Extension party = FirstExtension.of(agreement, "party");
        Extension agreed = FirstExtension.of(agreement, "agreed");
        if (party == null
                || agreed == null
                || !(party.getValue() instanceof Reference who)
                || !(agreed.getValue() instanceof CodeableConcept answer)) {
            return Optional.empty();
        }
        boolean inPart = PlanAgreement.PARTLY_AGREED.isIn(answer);
        return inPart || PlanAgreement.NOT_AGREED.isIn(answer)
                ? Optional.of(new Reservation(source, who(who), inPart, days))
                : Optional.empty();
    }
}
