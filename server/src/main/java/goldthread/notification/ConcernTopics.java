package goldthread.notification;

import goldthread.store.Origin;
import goldthread.terminology.FlagCode;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.ObservationKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** That somebody worries about a child, or has been told by the child, means for others around them (N50, N71). */
final class ConcernTopics {

    private static final Set<ObservationStatus> NOT_TOLD =
            EnumSet.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR, ObservationStatus.NULL);
    private static final Set<CommunicationStatus> SENT =
            EnumSet.of(CommunicationStatus.INPROGRESS, CommunicationStatus.COMPLETED);

    private ConcernTopics() {}

    static Set<Topic> of(@Nullable Resource before, Resource after) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        Topics.add(Topic.DISCLOSURE_RECORDED, isDisclosure(after) && !isDisclosure(before), topics);
        Topics.add(Topic.CONCERN_RAISED, isConcern(after) && !isConcern(before), topics);
        return topics;
    }

    private static boolean isDisclosure(@Nullable Resource resource) {
        return resource instanceof Observation told
                && ObservationKind.DISCLOSURE.isIn(told.getCode())
                && told.getStatus() != null
                && !NOT_TOLD.contains(told.getStatus());
    }

    /** The server's own notices repeat what somebody else has raised. */
    private static boolean isConcern(@Nullable Resource resource) {
        if (resource instanceof Flag flag) {
            return flag.getStatus() == FlagStatus.ACTIVE && FlagCode.SAFEGUARDING.isIn(flag.getCode());
        }
        return resource instanceof Communication message
                && message.getStatus() != null
                && SENT.contains(message.getStatus())
                && !Origin.isServer(message.getSender())
                && Stream.of(NoticeCategory.CONCERN, NoticeCategory.SAFEGUARDING)
                        .anyMatch(category -> category.isIn(message.getCategory()));
    }
}
