package goldthread.transition;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.child.PartyKey;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.terminology.Rule;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a decision to change school be recorded once it says what those think of it whom it touches (N106). The fact that a
 * child has changed school is stored without: it is the decision that is weighed. Whether the child is or was in care is judged
 * by what the caller sees: whoever isn't told of it isn't asked for the virtual school.
 */
@Component
class SchoolDecisionGate {

    private static final String PATIENT = "Patient/";
    private static final Set<String> TYPES = Set.of("Patient", "CarePlan", "EpisodeOfCare");

    private final ChildRecord children;
    private final Store store;

    SchoolDecisionGate(ChildRecord children, Store store) {
        this.children = children;
        this.store = store;
    }

    /**
     * Lets a write pass, or refuses it. What was stored so before may stay, and what happened elsewhere is taken in.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException 422 when a view is missing
     */
    void require(@Nullable Resource before, Resource after, RequestDetails request) {
        SchoolDecision.of(after)
                .filter(decision ->
                        SchoolDecision.of(before).filter(decision::isSameAs).isEmpty())
                .filter(decision -> !Origin.of(request).intake())
                .ifPresent(decision -> require(decision, (EpisodeOfCare) after, request));
    }

    private void require(SchoolDecision decision, EpisodeOfCare school, RequestDetails request) {
        List<String> missing = decision.missing(isInCare(school, request));
        if (!missing.isEmpty()) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.SCHOOL_MOVE_VIEWS.code(),
                    "A decision to change school says in ext-school-move which schools were weighed, what the child and the"
                            + " family think of it, or why they weren't asked, and for a child who is or was in care what the"
                            + " virtual school says. Missing: " + String.join(", ", missing) + ".",
                    "EpisodeOfCare.extension");
        }
    }

    private boolean isInCare(EpisodeOfCare school, RequestDetails request) {
        return PartyKey.of(school.getPatient())
                .filter(key -> key.startsWith(PATIENT))
                .flatMap(key -> children.wouldBeSeen(key.substring(PATIENT.length()), request))
                .filter(seen -> SchoolDecision.isInCare(
                        seen.resources(TYPES).stream().map(store::parse).toList()))
                .isPresent();
    }
}
