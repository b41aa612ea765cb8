package goldthread.bulk;

import goldthread.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An export.
 *
 * @param caller who asked for it
 * @param url of the request
 * @param asked when
 * @param expires when it goes, with its files
 * @param children how many children it is about
 * @param done how many of them are finished
 */
record ExportJob(
        String id,
        Caller caller,
        String purpose,
        String url,
        List<String> types,
        Optional<Instant> since,
        ExportState state,
        Instant asked,
        Instant expires,
        int children,
        int done) {

    ExportJob {
        types = List.copyOf(types);
        if (done < 0 || done > children) {
            throw new IllegalArgumentException("an export finishes each of its children once");
        }
    }

    /** In words for whoever waits; it names nobody. */
    String progress() {
        return done + " of " + children + " records";
    }
}
