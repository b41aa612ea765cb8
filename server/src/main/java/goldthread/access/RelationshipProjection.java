package goldthread.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.CommitBatch;
import goldthread.store.Origin;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Keeps {@code gt_relationship} in step with every write: what gives rights to a child beside the care team. */
@Component
@Interceptor
class RelationshipProjection {

    private static final String REMOVE = "DELETE FROM gt_relationship WHERE source_pid = ?";
    private static final String ADD =
            "INSERT INTO gt_relationship (source_pid, child_id, holder, basis, said_by, valid_from, valid_to)"
                    + " VALUES (?, ?, ?, ?, COALESCE((SELECT s.organisation FROM gt_source s WHERE s.res_pid = ?"
                    + " AND s.version = 1), ?), ?, ?)";

    private final CommitBatch batch;

    RelationshipProjection(CommitBatch batch) {
        this.batch = batch;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        add((Resource) resource, ResourceKey.of(resource), Origin.of(request).organisation());
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (Relationship.canComeFrom((Resource) after)) {
            batch.remove(REMOVE, ResourceKey.of(after));
            add((Resource) after, ResourceKey.of(after), Origin.of(request).organisation());
        }
    }

    /**
     * Adds what a resource says.
     *
     * @param organisation that stores it, for a resource of which no earlier version is stored
     */
    void add(Resource resource, long key, String organisation) {
        for (Relationship relationship : Relationship.in(resource)) {
            batch.add(
                    ADD,
                    key,
                    relationship.child(),
                    relationship.holder(),
                    relationship.basis().name(),
                    key,
                    organisation,
                    OffsetDateTime.ofInstant(relationship.from(), ZoneOffset.UTC),
                    relationship.to() == null ? null : OffsetDateTime.ofInstant(relationship.to(), ZoneOffset.UTC));
        }
    }
}
