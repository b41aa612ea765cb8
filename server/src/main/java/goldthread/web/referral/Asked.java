package goldthread.web.referral;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.web.mine.Names;
import goldthread.web.words.ClinicalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * What a referral asks.
 *
 * @param id of the referral
 * @param title in a few words
 * @param facts what it says, in order
 */
record Asked(String id, String title, List<Fact> facts) {

    static Asked of(ServiceRequest referral, Parties known, Words words) {
        List<Fact> facts = new ArrayList<>();
        List<String> reasons = referral.getReasonCode().stream()
                .flatMap(reason -> words.of(reason).stream())
                .toList();
        add(facts, "Why", reasons);
        add(
                facts,
                "What the child says",
                referral.getExtensionsByUrl(Extensions.CHILD_VIEW).stream()
                        .map(Extension::getValue)
                        .filter(value -> value.isPrimitive() || value instanceof CodeableConcept)
                        .map(value -> Said.of(value, known, words))
                        .toList());
        add(facts, "Notes", referral.getNote().stream().map(Annotation::getText).toList());
        if (referral.getPriorityElement().hasValue()) {
            facts.add(new Fact("Priority", priority(referral)));
        }
        facts.add(new Fact("Asked by", Names.of(referral.getRequester(), known)));
        if (referral.getAuthoredOnElement().hasValue()) {
            facts.add(new Fact(
                    "Asked on", ClinicalDate.of(referral.getAuthoredOnElement()).text()));
        }
        facts.add(new Fact("Referral as a whole", state(referral)));
        return new Asked(
                referral.getIdElement().getIdPart(),
                TaskLine.title(referral, words).orElse("Referral"),
                facts);
    }

    private static void add(List<Fact> facts, String label, List<String> texts) {
        if (!texts.isEmpty()) {
            facts.add(new Fact(label, texts));
        }
    }

    static String priority(ServiceRequest referral) {
        return switch (referral.getPriority()) {
            case URGENT -> "Urgent";
            case ASAP -> "As soon as possible";
            case STAT -> "At once";
            default -> "Routine";
        };
    }

    static String state(ServiceRequest referral) {
        return switch (referral.getStatusElement().hasValue()
                ? referral.getStatus()
                : ServiceRequest.ServiceRequestStatus.UNKNOWN) {
            case DRAFT -> "Draft, not sent";
            case ACTIVE -> "Open";
            case ONHOLD -> "On hold";
            case REVOKED -> "Withdrawn";
            case COMPLETED -> "Ended";
            case ENTEREDINERROR -> "Entered in error";
            default -> "Not known";
        };
    }
}
