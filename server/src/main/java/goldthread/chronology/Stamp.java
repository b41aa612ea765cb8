package goldthread.chronology;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What makes one document different from the next: when it was composed, which it is, and where its entries can be read.
 *
 * @param moment of composing, to the millisecond
 * @param id of the document and of its Composition
 * @param base of the server, without a slash at its end
 */
record Stamp(Instant moment, UUID id, String base) {

    Stamp {
        moment = moment.truncatedTo(ChronoUnit.MILLIS);
    }
}
