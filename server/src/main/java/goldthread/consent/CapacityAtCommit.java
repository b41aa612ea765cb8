package goldthread.consent;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.DatabaseClock;
import goldthread.store.PerTransaction;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import goldthread.terminology.ObservationKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Notes, in the transaction that stores it, until when a finding of competence or capacity may be relied upon. */
@Component
@Interceptor
class CapacityAtCommit {

    private final CapacityTable table;
    private final CapacityRounds rounds;
    private final CapacitySettings settings;
    private final RenewedCapacity renewed;
    private final DatabaseClock clock;

    CapacityAtCommit(
            CapacityTable table,
            CapacityRounds rounds,
            CapacitySettings settings,
            RenewedCapacity renewed,
            DatabaseClock clock) {
        this.renewed = renewed;
        this.table = table;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        if (isOne(resource)) {
            note((Resource) resource);
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        if (isOne(before) || isOne(after)) {
            note((Resource) after);
        }
    }

    private static boolean isOne(IBaseResource resource) {
        return resource instanceof Observation observation && ObservationKind.CAPACITY.isIn(observation.getCode());
    }

    private void note(Resource finding) {
        PerTransaction.of(this, Pending::new).findings.put(ResourceKey.of(finding), finding);
        renewed.note(ResourceKey.of(finding), finding);
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<Long, Resource> findings = new LinkedHashMap<>();
        private boolean someOver;

        @Override
        public void beforeCommit(boolean readOnly) {
            Instant now = clock.now();
            findings.forEach((key, finding) -> {
                Optional<CapacityRow> row = CapacityRow.of(finding);
                boolean told = row.filter(over -> over.isHistory(now, settings.tellWithin())
                                || table.told(key, over).orElse(false))
                        .isPresent();
                table.forget(key);
                row.ifPresent(one -> table.add(key, one, told));
                someOver |= !told && row.filter(one -> one.isOver(now)).isPresent();
            });
            findings.clear();
        }

        @Override
        public void afterCommit() {
            if (someOver) {
                rounds.soon();
            }
        }
    }
}
