package goldthread.referral;

import goldthread.store.Origin;
import goldthread.store.OwnWork;
import java.time.Clock;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Moves tasks that follow from somebody else's step, in its transaction; each is recorded with the server as its author. */
@Component
class ServerMoves {

    private final OwnWork own;
    private final Clock clock = Clock.systemUTC();

    ServerMoves(OwnWork own) {
        this.own = own;
    }

    /** Stores it, faults that it had before included. */
    void store(Task task) {
        Task moved = (Task) own.updateAsItIs(task);
        own.create(new MoveRecord(new ReferralTask(moved), Origin.SERVER, clock.instant()).provenance());
    }
}
