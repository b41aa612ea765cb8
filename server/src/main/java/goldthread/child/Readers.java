package goldthread.child;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import goldthread.profiles.CarerStatement;
import goldthread.profiles.ProfessionalConcern;
import goldthread.store.CommitBatch;
import goldthread.store.Origin;
import goldthread.terminology.FlagCode;
import goldthread.terminology.ShareLevel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code gt_reader} in step with every write: who may read a resource because they sent it, because it is
 * addressed to them, or because it answers their referral or says that nobody does.
 */
@Component
class Readers {

    private static final String DETAIL = "http://hl7.org/fhir/StructureDefinition/flag-detail";
    private static final String AUTHOR = "author";
    private static final String ADDRESSEE = "addressee";
    private static final String FORGET = "DELETE FROM gt_reader WHERE res_pid = ? AND basis <> '" + AUTHOR + "'";
    private static final String ADD = "INSERT INTO gt_reader (res_pid, reader, basis, res_type) VALUES (?, ?, ?, ?)";
    private static final String ADD_REFERRER = "INSERT INTO gt_reader (res_pid, reader, basis, res_type)"
            + " SELECT DISTINCT CAST(? AS BIGINT), a.reader, 'referrer', CAST(? AS VARCHAR) FROM gt_reader a"
            + " JOIN HFJ_RESOURCE r ON r.RES_ID = a.res_pid WHERE r.RES_TYPE = 'ServiceRequest' AND r.FHIR_ID = ?"
            + " AND a.basis = '" + AUTHOR + "' AND NOT EXISTS (SELECT 1 FROM gt_reader b WHERE b.res_pid = ?"
            + " AND b.reader = a.reader AND b.basis = 'referrer')";

    private static final ImmutableSet<Mark> KEPT_FROM_THE_CARER = Sets.immutableEnumSet(
            Mark.NOT_FOR_PARENT,
            Mark.CHILD_DISCLOSURE,
            Mark.DOMESTIC_VIOLENCE,
            Mark.LOCATION_PROTECTED,
            Mark.LEGAL_PROCEEDINGS,
            Mark.ADOPTION,
            Mark.UNKNOWN);

    private final CommitBatch batch;

    Readers(CommitBatch batch) {
        this.batch = batch;
    }

    /** Who sent the first version; who sends a later one doesn't become its author. */
    void author(Resource resource, long key, String author) {
        batch.add(ADD, key, author, AUTHOR, resource.fhirType());
    }

    /** Takes back what the version before said. */
    void forget(long key) {
        batch.remove(FORGET, key);
    }

    /** Adds those whom this version addresses, and those whose referral it answers. */
    void follow(Resource resource, long key) {
        addressees(resource).forEach(reader -> batch.add(ADD, key, reader, ADDRESSEE, resource.fhirType()));
        referrals(resource).forEach(id -> batch.add(ADD_REFERRER, key, resource.fhirType(), id, key));
    }

    /** Whom a version addresses, by the keys of {@link PartyKey}. */
    static Set<String> addressees(Resource resource) {
        Stream<org.hl7.fhir.r4.model.Reference> named = Stream.empty();
        if (resource instanceof Communication message) {
            named = message.getRecipient().stream();
        } else if (resource instanceof CommunicationRequest wish) {
            named = wish.getRecipient().stream();
        } else if (resource instanceof ServiceRequest referral) {
            named = referral.getPerformer().stream();
        } else if (resource instanceof Task concern
                && ProfessionalConcern.of(concern).isPresent()) {
            named = bothSides(concern);
        } else if (resource instanceof Task task && (Origin.isServer(task.getRequester()) || answersReferral(task))) {
            named = Stream.of(task.getOwner());
        } else if (resource instanceof Observation statement && isForTheCarer(statement)) {
            return people(statement);
        }
        return named.flatMap(reference -> PartyKey.of(reference).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A carer reads what is stated of them, although it is about somebody else than the child. A mark that keeps it from
     * carers for another reason than that it is somebody's own affair keeps it from this one too: whoever harms, or mustn't
     * find the child, is often the one of whom it speaks.
     */
    private static boolean isForTheCarer(Observation statement) {
        Labels labels = Labels.of(statement);
        return CarerStatement.kindOf(statement).isPresent()
                && statement.getStatus() != ObservationStatus.ENTEREDINERROR
                && labels.level() != ShareLevel.SEALED
                && KEPT_FROM_THE_CARER.stream().noneMatch(mark -> mark.isIn(labels.marks()));
    }

    /** Of the family only: no agency comes to read something by being named as the one whom it concerns. */
    private static Set<String> people(Observation statement) {
        return statement.getFocus().stream()
                .flatMap(focus -> PartyKey.of(focus).stream())
                .filter(key -> key.startsWith("RelatedPerson/"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A concern is seen by both agencies until it is settled and after; what was never meant is nobody's. */
    private static Stream<org.hl7.fhir.r4.model.Reference> bothSides(Task concern) {
        return concern.getStatus() == TaskStatus.ENTEREDINERROR
                ? Stream.of(concern.getRequester())
                : Stream.concat(
                        Stream.of(concern.getRequester(), concern.getOwner()),
                        concern.getRestriction().getRecipient().stream());
    }

    /**
     * Whoever was asked reads how it ended: no state follows the last one, so that nobody comes back in by it. What was
     * never meant is nobody's.
     */
    private static boolean answersReferral(Task task) {
        return "ServiceRequest".equals(task.getFocus().getReferenceElement().getResourceType())
                && task.getStatus() != TaskStatus.ENTEREDINERROR;
    }

    private static Set<String> referrals(Resource resource) {
        Stream<org.hl7.fhir.r4.model.Reference> answered = Stream.empty();
        if (resource instanceof Task task) {
            answered = Stream.concat(Stream.of(task.getFocus()), task.getBasedOn().stream());
        } else if (resource instanceof Communication message) {
            answered = Stream.of(message.getBasedOn(), message.getAbout()).flatMap(List::stream);
        } else if (resource instanceof Flag flag && FlagCode.REFERRAL_OVERDUE.isIn(flag.getCode())) {
            answered = flag.getExtensionsByUrl(DETAIL).stream()
                    .flatMap(detail -> detail.getValue() instanceof org.hl7.fhir.r4.model.Reference to
                            ? Stream.of(to)
                            : Stream.empty());
        }
        return answered.map(reference -> new IdType(String.valueOf(reference.getReference())))
                .filter(id -> "ServiceRequest".equals(id.getResourceType()) && id.hasIdPart())
                .map(IdType::getIdPart)
                .collect(Collectors.toUnmodifiableSet());
    }
}
