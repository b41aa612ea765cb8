package goldthread.challenge;

import goldthread.child.PartyKey;
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
final class DecisionMaker {

    private DecisionMaker() {}

    /** Who decided; empty where the record doesn't say. */
    static Optional<Reference> of(Resource record) {
        return named(record).filter(party -> PartyKey.of(party).isPresent()).findFirst();
    }

    private static Stream<Reference> named(Resource record) {
        if (record instanceof Task task) {
            return Stream.of(task.getOwner());
        } else if (record instanceof CarePlan plan) {
            return Stream.of(List.of(plan.getAuthor()), plan.getContributor()).flatMap(List::stream);
        } else if (record instanceof EpisodeOfCare episode) {
            return Stream.of(episode.getManagingOrganization(), episode.getCareManager());
        } else if (record instanceof RiskAssessment risk) {
            return Stream.of(risk.getPerformer());
        } else if (record instanceof ClinicalImpression assessment) {
            return Stream.of(assessment.getAssessor());
        } else if (record instanceof ServiceRequest request) {
            return Stream.of(request.getRequester());
        } else if (record instanceof Communication message) {
            return Stream.of(message.getSender());
        } else if (record instanceof Observation finding) {
            return finding.getPerformer().stream();
        }
        return record instanceof Consent consent ? consent.getOrganization().stream() : Stream.empty();
    }
}
