package goldthread.challenge;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** Whose decision a record holds, as the record itself says. */
public final class DecisionMaker {

    private DecisionMaker() {}

    /** Who decided; empty where the record doesn't say. */
    public static Optional<Reference> of(Resource record) {
        return all(record).stream().findFirst();
    }

    /** All who decided together; nobody where the record doesn't say. */
    static List<Reference> all(Resource record) {
        return named(record)
                .map(parties ->
                        parties.stream().filter(DecisionMaker::isOfAnAgency).toList())
                .filter(parties -> !parties.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What a child or a parent has written themselves is no agency's decision. */
    private static boolean isOfAnAgency(Reference party) {
        return PartyKey.of(party)
                .filter(key -> !key.startsWith("Patient/") && !key.startsWith("RelatedPerson/"))
                .isPresent();
    }

    /** The first of these that names anybody: who answers for the record goes before who works by it. */
    private static Stream<List<Reference>> named(Resource record) {
        if (record instanceof Task task) {
            return Stream.of(List.of(task.getOwner()));
        } else if (record instanceof CarePlan plan) {
            return Stream.of(both(authority(plan), plan.getAuthor()), plan.getContributor());
        } else if (record instanceof EpisodeOfCare episode) {
            return Stream.of(List.of(episode.getManagingOrganization()), List.of(episode.getCareManager()));
        } else if (record instanceof RiskAssessment risk) {
            return Stream.of(List.of(risk.getPerformer()));
        } else if (record instanceof ClinicalImpression assessment) {
            return Stream.of(List.of(assessment.getAssessor()));
        } else if (record instanceof ServiceRequest request) {
            return Stream.of(List.of(request.getRequester()));
        } else if (record instanceof Communication message) {
            return Stream.of(List.of(message.getSender()));
        } else if (record instanceof Observation finding) {
            return Stream.of(finding.getPerformer());
        }
        return record instanceof Consent consent ? Stream.of(consent.getOrganization()) : Stream.empty();
    }

    private static List<Reference> authority(CarePlan plan) {
        return FirstExtension.value(plan, Extensions.RESPONSIBLE_AUTHORITY) instanceof Reference authority
                ? List.of(authority)
                : List.of();
    }

    private static List<Reference> both(List<Reference> authority, Reference author) {
        return Stream.concat(authority.stream(), Stream.of(author)).toList();
    }
}
