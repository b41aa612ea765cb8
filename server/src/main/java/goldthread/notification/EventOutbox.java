package goldthread.notification;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.CommitBatch;
import goldthread.store.Origin;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down what has happened, in the transaction of the resource itself: what was stored is told, and what wasn't
 * stored never is. There is a row for each child whom the resource is about by {@code gt_resource_child}, so that a
 * reference which an exchange left as it came makes none.
 */
@Component
@Interceptor
class EventOutbox {

    private static final String ADD = "INSERT INTO gt_topic_outbox"
            + " (topic, res_pid, res_type, res_id, child_id, caused_by, caused_user, parties)"
            + " SELECT CAST(? AS VARCHAR), CAST(? AS BIGINT), CAST(? AS VARCHAR), CAST(? AS VARCHAR), c.child_id,"
            + " CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR)"
            + " FROM gt_resource_child c WHERE c.res_pid = ? AND c.child_id <> ''";

    private final CommitBatch batch;

    EventOutbox(CommitBatch batch) {
        this.batch = batch;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.TELL)
    void created(IBaseResource resource, RequestDetails request) {
        note(null, (Resource) resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.TELL)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        note((Resource) before, (Resource) after, request);
    }

    private void note(@Nullable Resource before, Resource after, RequestDetails request) {
        long key = ResourceKey.of(after);
        Origin origin = Origin.of(request);
        for (Topic topic : Topics.of(before, after)) {
            batch.add(
                    ADD,
                    topic.code(),
                    key,
                    after.fhirType(),
                    after.getIdElement().getIdPart(),
                    origin.organisation(),
                    origin.user(),
                    parties(topic, after),
                    key);
        }
    }

    /** Those who are told in any case; keys of parties hold no spaces, and such as do are nobody's. */
    private static String parties(Topic topic, Resource resource) {
        return named(topic, resource)
                .flatMap(party -> PartyKey.of(party).stream())
                .filter(key -> key.indexOf(' ') < 0)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Who gave a task and who has it, to whom a message goes, who is invited, or who places a child where. */
    private static Stream<Reference> named(Topic topic, Resource resource) {
        if (resource instanceof Task task) {
            return Stream.of(task.getRequester(), task.getOwner());
        }
        if (resource instanceof Communication message) {
            return message.getRecipient().stream();
        }
        return switch (topic) {
            case PLACEMENT_CHANGED -> PlaceTopics.authorities(resource);
            case MEETING_CALLED -> MeetingTopics.invited(resource);
            case INAPPROPRIATE_SETTING -> PlaceTopics.placing(resource);
            default -> Stream.empty();
        };
    }
}
