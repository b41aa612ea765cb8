package goldthread.engagement;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/**
 * What a caller of {@code $close} says beside what the episode keeps.
 *
 * @param recipients whom to tell beside the team
 * @param note something more that all of them should know
 */
record ClosingWords(List<Reference> recipients, Optional<String> note) {

    private static final String KEY = ClosingWords.class.getName();
    private static final ClosingWords NONE = new ClosingWords(List.of(), Optional.empty());

    ClosingWords {
        recipients = List.copyOf(recipients);
    }

    /** What was said with a request. */
    static ClosingWords of(RequestDetails request) {
        return request.getUserData().get(KEY) instanceof ClosingWords said ? said : NONE;
    }

    /** Says it with a request. */
    void with(RequestDetails request) {
        request.getUserData().put(KEY, this);
    }
}
