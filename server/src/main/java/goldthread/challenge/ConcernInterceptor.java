package goldthread.challenge;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.ActsAs;
import goldthread.challenge.ConcernChange.Party;
import goldthread.profiles.ProfessionalConcern;
import goldthread.store.DatabaseClock;
import goldthread.store.Origin;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Asks the rules of professional concerns about every write of one, however it comes, and keeps the table of those that are
 * open. What an exchange takes in with its faults happened elsewhere and is kept as it came.
 */
@Component
@Interceptor
class ConcernInterceptor {

    private final ActsAs actsAs;
    private final ConcernParties parties;
    private final ConcernTable table;
    private final ConcernRounds rounds;
    private final DatabaseClock clock;
    private final NextStage nextStage;
    private final ChallengedAgency agency;
    private final OneEach oneEach;

    ConcernInterceptor(
            ActsAs actsAs,
            ConcernParties parties,
            ConcernTable table,
            ConcernRounds rounds,
            DatabaseClock clock,
            NextStage nextStage,
            ChallengedAgency agency,
            OneEach oneEach) {
        this.actsAs = actsAs;
        this.parties = parties;
        this.table = table;
        this.rounds = rounds;
        this.clock = clock;
        this.nextStage = nextStage;
        this.agency = agency;
        this.oneEach = oneEach;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = Stage.DECIDE)
    void decideOnNew(IBaseResource resource, RequestDetails request) {
        concern(resource).filter(concern -> rulesHold(request)).ifPresent(concern -> decideOnNew(concern, request));
    }

    private void decideOnNew(ProfessionalConcern concern, RequestDetails request) {
        parties.requireChallenger(concern, request);
        Resource record = parties.requireLabels(concern, request);
        ConcernChange.requireNew(concern);
        agency.requireNamed(concern, record);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void decideOnChange(IBaseResource before, IBaseResource after, RequestDetails request) {
        Optional<ProfessionalConcern> was = concern(before);
        Optional<ProfessionalConcern> is = concern(after);
        if ((was.isEmpty() && is.isEmpty()) || !rulesHold(request)) {
            return;
        }
        if (was.isEmpty()) {
            decideOnNew(is.orElseThrow(), request);
            return;
        }
        ProfessionalConcern stays = is.orElseThrow(ConcernParties::notKept);
        Set<Party> sides = parties.sides(was.get(), request);
        new ConcernChange(was.get(), stays, sides).require();
        if (stays.stage().number() > was.get().stage().number()) {
            nextStage.requireAsGiven(was.get(), stays, sides.contains(Party.CHALLENGER), clock.now());
        } else {
            agency.requireOwner(was.get(), stays, () -> parties.record(was.get()));
        }
        if (parties.areRelabelled(was.get(), stays)) {
            parties.requireLabels(stays, request);
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        concern(resource).ifPresent(concern -> {
            note(concern, resource);
            judge(concern, request);
        });
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        boolean was = concern(before).isPresent();
        if (was) {
            table.forget(ResourceKey.of(after));
        }
        concern(after).ifPresent(concern -> note(concern, after));
        concern(after).filter(concern -> !was).ifPresent(concern -> judge(concern, request));
    }

    private void judge(ProfessionalConcern concern, RequestDetails request) {
        if (concern.isOpen() && rulesHold(request)) {
            oneEach.raised(concern, request);
        }
    }

    private void note(ProfessionalConcern concern, IBaseResource stored) {
        if (concern.isOpen()) {
            table.add(ResourceKey.of(stored), concern);
            concern.due().filter(due -> !due.isAfter(clock.now())).ifPresent(late -> rounds.soon());
        }
    }

    private static Optional<ProfessionalConcern> concern(IBaseResource resource) {
        return resource instanceof Resource stored ? ProfessionalConcern.of(stored) : Optional.empty();
    }

    private boolean rulesHold(RequestDetails request) {
        return actsAs.isAnybody(request) && !Origin.of(request).intake();
    }
}
