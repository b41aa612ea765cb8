package goldthread.consent;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.CommitBatch;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps {@code gt_dissent} and {@code gt_duty} in step with every write: what isn't shared, and whose duty counts more. */
@Component
@Interceptor
class DissentProjection {

    private static final String FORGET_DISSENT = "DELETE FROM gt_dissent WHERE source_pid = ?";
    private static final String FORGET_DUTY = "DELETE FROM gt_duty WHERE source_pid = ?";
    private static final String ADD_DISSENT =
            "INSERT INTO gt_dissent (source_pid, child_id, party, res_type, purpose, valid_from, valid_to)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_DUTY =
            "INSERT INTO gt_duty (source_pid, child_id, holder, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)";

    private final CommitBatch batch;

    DissentProjection(CommitBatch batch) {
        this.batch = batch;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        add((Resource) resource);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        if (after instanceof Consent) {
            batch.remove(FORGET_DISSENT, ResourceKey.of(after));
        } else if (after instanceof CarePlan || after instanceof ServiceRequest) {
            batch.remove(FORGET_DUTY, ResourceKey.of(after));
        }
        add((Resource) after);
    }

    private void add(Resource resource) {
        if (resource instanceof Consent || resource instanceof CarePlan || resource instanceof ServiceRequest) {
            add(resource, ResourceKey.of(resource));
        }
    }

    /** Adds what a resource says. */
    void add(Resource resource, long key) {
        if (resource instanceof Consent consent) {
            DissentRow.of(consent)
                    .forEach(row -> batch.add(
                            ADD_DISSENT,
                            key,
                            row.child(),
                            row.party(),
                            row.type(),
                            row.purpose(),
                            utc(row.span().from()),
                            utc(row.span().to())));
        }
        DutyRow.of(resource)
                .forEach(row -> batch.add(
                        ADD_DUTY,
                        key,
                        row.child(),
                        row.holder(),
                        utc(row.span().from()),
                        utc(row.span().to())));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
