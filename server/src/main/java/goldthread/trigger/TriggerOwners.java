package goldthread.trigger;

import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.store.Origin;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TriggerOwner;
import goldthread.trigger.TriggerWork.Asked;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** Who is asked by a rule: whoever it names, where they may know of the scores; else the next who may. */
@Component
class TriggerOwners {

    private static final String CARE_COORDINATOR = "care-coordinator";

    private final TeamNow team;
    private final Providers providers;

    TriggerOwners(TeamNow team, Providers providers) {
        this.team = team;
        this.providers = providers;
    }

    /**
     * The owner of the task; the organisation that recorded where nobody else is there. That is asked before the team only
     * where it recorded every score on which the task rests: it may not know of the others.
     *
     * @param recorders by which organisation each observation was recorded, as {@code Observation/id}
     */
    Reference of(Asked asked, String child, Origin recorder, Map<String, String> recorders) {
        TriggerOwner wanted = asked.rule().owner();
        if (wanted == TriggerOwner.RECORDER && asked.isAllOf(recorder.organisation(), recorders)) {
            return providers.of(recorder);
        }
        ShareLevel level = Protection.levelOf(TriggerTask.labels(asked));
        Optional<String> coordinator = wanted == TriggerOwner.CARE_COORDINATOR
                ? team.inRole(child, CARE_COORDINATOR, level)
                : Optional.empty();
        return coordinator
                .or(() -> team.asked(child, level))
                .map(Reference::new)
                .orElseGet(() -> providers.of(recorder));
    }
}
