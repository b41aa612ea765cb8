package goldthread.messaging;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldthread.referral.Move;
import goldthread.referral.ReferralTasks;
import goldthread.referral.Step;
import goldthread.store.Outcomes;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** A later message about a referral, by whoever asked: it is withdrawn, or says something else. */
@Component
class RequestUpdates {

    private static final String IDENTIFIER = "identifier";

    /** What an update doesn't change: whom it is about, who asks and is asked, since when, and who goes along with it. */
    private static final Set<String> KEPT =
            Set.of("subject", "performer", "requester", "authoredOn", "contained", "meta");

    private final Known known;
    private final ReferralTasks tasks;

    RequestUpdates(Known known, ReferralTasks tasks) {
        this.known = known;
        this.tasks = tasks;
    }

    Made translate(Message message, JsonNode json, Instant now, RequestDetails request) {
        Kinds.requireOfUpdate(message);
        Part<ServiceRequest> focus = NewReferral.focus(message);
        MessageChild child = MessageChild.of(message);
        child.requireSubject(focus.resource().getSubject(), focus.place(".subject"));
        ServiceRequest stored = known.require(ServiceRequest.class, focus, request);
        child.requireSame(known.child(stored.getSubject()));
        if (!tasks.isRequester(stored, request)) {
            throw notWhoAsked(message);
        }
        List<Task> open = tasks.of(stored, request).stream()
                .filter(task -> !Step.isOver(task))
                .toList();
        requireSender(message, stored, open);
        requireCurrent(stored, open, focus);
        List<Task> asked = asked(open);
        return switch (Objects.requireNonNullElse(focus.resource().getStatus(), ServiceRequestStatus.NULL)) {
            case REVOKED -> withdrawn(focus, stored, asked, now, "withdrawn-by-requester");
            case ENTEREDINERROR -> withdrawn(focus, stored, asked, now, "sent-by-mistake");
            case ACTIVE, ONHOLD -> amended(json, focus, stored, asked, now);
            default ->
                throw Unclear.workflow(
                        "An update withdraws a request (revoked, entered-in-error) or changes it (active, on-hold).",
                        focus.place(".status"));
        };
    }

    /** Of an organisation for which the caller may speak as well, nothing is changed in another's name. */
    private void requireSender(Message message, ServiceRequest stored, List<Task> open) {
        List<Reference> requesters = Stream.concat(
                        Stream.of(stored.getRequester()), asked(open).stream().map(Task::getRequester))
                .toList();
        if (!message.mayBeBy(known.codes(requesters))) {
            throw notWhoAsked(message);
        }
    }

    private static RuntimeException notWhoAsked(Message message) {
        return Unclear.against(
                Rule.MOVED_BY_OWNER_OR_REQUESTER,
                "A referral is changed and withdrawn by the organisation that asked.",
                message.header().place(".sender"));
    }

    /**
     * Those tasks that whoever asked has a say in. What one of them was passed on to is between other organisations, and
     * follows by itself.
     */
    static List<Task> asked(List<Task> open) {
        Set<String> here =
                open.stream().map(task -> task.getIdElement().getIdPart()).collect(Collectors.toSet());
        return open.stream()
                .filter(task -> task.getPartOf().stream()
                        .map(Reference::getReferenceElement)
                        .noneMatch(whole -> "Task".equals(whole.getResourceType()) && here.contains(whole.getIdPart())))
                .toList();
    }

    private static void requireCurrent(ServiceRequest stored, List<Task> open, Part<ServiceRequest> focus) {
        boolean current =
                stored.getStatus() == ServiceRequestStatus.ACTIVE || stored.getStatus() == ServiceRequestStatus.ONHOLD;
        if (!current || open.isEmpty()) {
            throw Outcomes.wrongState(
                    Rule.WRONG_STATE.code(),
                    "The referral is over: nothing of it can be changed or withdrawn. Make a new one.",
                    focus.place(".status"));
        }
    }

    private static Made withdrawn(
            Part<ServiceRequest> focus, ServiceRequest stored, List<Task> open, Instant now, String reason) {
        CodeableConcept why = new CodeableConcept(
                new Coding().setSystem(CodeSystems.CANCELLATION_REASON).setCode(reason));
        Step cancel = new Step(Move.CANCEL, why, null, List.of(), note(focus.resource()));
        Made made = new Made();
        open.forEach(task -> made.update(focus.index(), task, Made.json(cancel.on(task, now))));
        ServiceRequest over = stored.copy().setStatus(focus.resource().getStatus());
        made.update(focus.index(), stored, Made.json(over));
        return made;
    }

    private static Optional<String> note(ServiceRequest said) {
        String notes = said.getNote().stream().map(note -> note.getText()).collect(Collectors.joining("\n"));
        return Optional.of(notes).filter(text -> !text.isBlank());
    }

    /** What the message says takes the place of what was said; whom it is about and who is asked stay. */
    private static Made amended(
            JsonNode json, Part<ServiceRequest> focus, ServiceRequest stored, List<Task> open, Instant now) {
        JsonNode was = Made.json(stored);
        ObjectNode said =
                json.path("entry").path(focus.index()).path("resource").deepCopy();
        KEPT.forEach(element -> {
            said.remove(element);
            if (was.has(element)) {
                said.set(element, was.get(element));
            }
        });
        if (!said.has(IDENTIFIER) && was.has(IDENTIFIER)) {
            said.set(IDENTIFIER, was.get(IDENTIFIER));
        }
        ObjectNode taken = new NamedParties(json).taken(said);
        Made made = new Made();
        made.update(focus.index(), stored, taken);
        Step informed = Step.plain(Move.PROVIDE_INFORMATION);
        open.stream()
                .filter(task -> ReferralBusinessStatus.INFORMATION_REQUESTED.isIn(task.getBusinessStatus()))
                .forEach(task -> made.update(focus.index(), task, Made.json(informed.on(task, now))));
        return made;
    }
}
