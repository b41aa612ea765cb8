package goldthread.child;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.BusinessIdentifiers.Entry;
import goldthread.store.CommitBatch;
import goldthread.store.Gate;
import goldthread.store.OpenTypes;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import goldthread.store.View;
import goldthread.terminology.NhsNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Keeps the registers and the projection {@code gt_resource_child} in step with every write, in its transaction: who a
 * child is, what a business identifier means, and which children each resource is about.
 */
@Component
@Interceptor
class ChildProjection {

    private static final Logger LOG = LoggerFactory.getLogger(ChildProjection.class);
    private static final String REMOVE = "DELETE FROM gt_resource_child WHERE res_pid = ?";
    private static final String SOURCE =
            "INSERT INTO gt_source (res_pid, version, subject, organisation, recorded_at, author)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";
    private static final String ADD = "INSERT INTO gt_resource_child"
            + " (child_id, res_pid, res_type, res_id, organisation, event_start, event_end, share_level, marks)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Stands in the place of a child for a resource of which none is known: nobody but its sender sees it. */
    static final String NO_CHILD = "";

    private final Children children;
    private final BusinessIdentifiers numbers;
    private final ChildrenOf childrenOf;
    private final Readers readers;
    private final SentChanges sent;
    private final Gate gate;
    private final CommitBatch batch;

    ChildProjection(
            Children children,
            BusinessIdentifiers numbers,
            ChildrenOf childrenOf,
            Readers readers,
            @Lazy SentChanges sent,
            Gate gate,
            CommitBatch batch) {
        this.gate = gate;
        this.sent = sent;
        this.readers = readers;
        this.children = children;
        this.numbers = numbers;
        this.childrenOf = childrenOf;
        this.batch = batch;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = Stage.RESOLVE_CHILD)
    void enter(IBaseResource resource, RequestDetails request) {
        StoredAlong.store(request);
        Resource created = (Resource) resource;
        BusinessIdentifiers.of(created)
                .ifPresent(number -> numbers.enter(
                        Origin.of(request).organisation(),
                        number,
                        new Entry(
                                created.getIdElement().getIdPart(),
                                Names.of(request).hashOf(created))));
        if (created instanceof Patient patient) {
            Children.numberOf(patient)
                    .ifPresent(number ->
                            children.enter(number, patient.getIdElement().getIdPart()));
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.RESOLVE_CHILD)
    void keep(IBaseResource before, IBaseResource after, RequestDetails request) {
        StoredAlong.store(request);
        if (before instanceof Patient was && after instanceof Patient is) {
            Optional<NhsNumber> old = Children.numberOf(was);
            Optional<NhsNumber> now = Children.numberOf(is);
            if (old.isPresent() && !old.equals(now)) {
                throw Outcomes.unprocessable(
                        IssueType.BUSINESSRULE,
                        "R-01",
                        "An NHS number is not changed by an update; its correction is a task of the operator's.",
                        "Patient.identifier");
            }
            if (old.isEmpty()) {
                now.ifPresent(number -> identify(number, is.getIdElement().getIdPart(), request));
            }
        }
    }

    /**
     * The number leads to the child who had it first. Whoever sees both is told; to everybody else, a number that another
     * record has is as good as one that none has.
     */
    private void identify(NhsNumber number, String patientId, RequestDetails request) {
        String other = children.known(List.of(number.value())).get(number.value());
        if (other == null) {
            children.enter(number, patientId);
        } else if (gate.views(Set.of("Patient/" + other), request).get("Patient/" + other) == View.WHOLE) {
            throw Outcomes.unprocessable(
                    IssueType.DUPLICATE,
                    "duplicate-identifier",
                    "Another record that you see has this NHS number; joining two records is a task of the operator's.",
                    "Patient.identifier");
        } else {
            LOG.warn("Patient/{} and Patient/{} have one NHS number: join them", other, patientId);
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        readers.author(
                (Resource) resource,
                ResourceKey.of(resource),
                Origin.of(request).author());
        project((Resource) resource, request);
        if (resource instanceof Patient patient && Children.numberOf(patient).isPresent()) {
            sent.brought(patient.getIdElement().getIdPart(), patient, request);
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        batch.remove(REMOVE, ResourceKey.of(after));
        readers.forget(ResourceKey.of(after));
        project((Resource) after, request);
    }

    private void project(Resource resource, RequestDetails request) {
        long key = ResourceKey.of(resource);
        Origin origin = Origin.of(request);
        batch.add(
                SOURCE,
                key,
                resource.getIdElement().getVersionIdPartAsLong(),
                origin.subject(),
                origin.organisation(),
                Timestamp.from(Instant.now()),
                origin.author().equals(origin.organisation()) ? null : origin.author());
        add(resource, key, origin.organisation(), request);
    }

    /** Adds the rows of one resource. */
    void add(Resource resource, long key, String organisation, RequestDetails request) {
        readers.follow(resource, key);
        Set<String> about = childrenOf.of(resource, request);
        if (about.isEmpty() && !OpenTypes.contains(resource.fhirType())) {
            about = Set.of(NO_CHILD);
        }
        Optional<EventDates> dates = EventDates.of(resource);
        Labels labels = Labels.of(resource);
        for (String child : about) {
            batch.add(
                    ADD,
                    child,
                    key,
                    resource.fhirType(),
                    resource.getIdElement().getIdPart(),
                    organisation,
                    dates.map(EventDates::start).map(ChildProjection::stamp).orElse(null),
                    dates.map(EventDates::end).map(ChildProjection::stamp).orElse(null),
                    labels.level().rank(),
                    labels.marks());
        }
    }

    private static @Nullable Timestamp stamp(Date date) {
        return Timestamp.from(date.toInstant());
    }
}
