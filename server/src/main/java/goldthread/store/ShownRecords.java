package goldthread.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records of which an answer shows something without holding them as resources: noted by whoever answers, so that the
 * audit says of each that it was shown.
 */
public final class ShownRecords {

    private static final String KEY = ShownRecords.class.getName();

    private ShownRecords() {}

    /** Notes what the answer of this request shows, beside what is noted already: entries of a batch share a request. */
    public static void note(RequestDetails request, Collection<StoredResource> shown) {
        request.getUserData()
                .put(
                        KEY,
                        Stream.concat(of(request).stream(), shown.stream())
                                .distinct()
                                .toList());
    }

    /** What was noted; nothing when nobody did. */
    public static List<StoredResource> of(RequestDetails request) {
        return request.getUserData().get(KEY) instanceof List<?> noted
                ? noted.stream().map(StoredResource.class::cast).toList()
                : List.of();
    }
}
