package goldthread.store;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * The version of a resource that a caller has seen and decides upon, as {@code If-Match} names it for an operation.
 *
 * @param number of the version, counted from 1
 * @param what the resource is called in a refusal
 * @see <a href="https://hl7.org/fhir/R4/http.html#concurrency">FHIR, managing resource contention</a>
 */
public record SeenVersion(String number, String what) {

    private static final Pattern ETAG = Pattern.compile("(W/)?\"?[0-9]{1,9}\"?");

    /**
     * The version that a request names.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 428 when it names none
     */
    public static SeenVersion of(RequestDetails request, String what) {
        String ifMatch = request.getHeader(Constants.HEADER_IF_MATCH);
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Outcomes.versionRequired();
        }
        return new SeenVersion(ifMatch.trim().replaceFirst("^W/", "").replace("\"", ""), what);
    }

    /**
     * Requires that an update names a version, as the header or as an entry of a bundle does.
     *
     * @param ifMatch as it was sent
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 428 when it names none, 412 when it is no version of
     *     this server
     */
    public static void requireNamed(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Outcomes.versionRequired();
        }
        if (!ETAG.matcher(ifMatch).matches()) {
            throw Outcomes.stale("If-Match holds no version of this server: send the ETag that you last read.");
        }
    }

    /**
     * Requires that it is still the current one.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 412 when it isn't
     */
    public void require(Resource stored) {
        if (!number.equals(stored.getIdElement().getVersionIdPart())) {
            throw stale();
        }
    }

    /**
     * The next version, as it was stored.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 412 when somebody was faster
     */
    public Resource next(Supplier<MethodOutcome> store) {
        try {
            return (Resource) store.get().getResource();
        } catch (ResourceVersionConflictException | ConcurrencyFailureException faster) {
            throw stale();
        }
    }

    /** Says with the answer which version it is. */
    public static void tag(Resource answer, RequestDetails request) {
        request.getResponse()
                .addHeader(Constants.HEADER_ETAG, "W/\"" + answer.getIdElement().getVersionIdPart() + "\"");
    }

    private RuntimeException stale() {
        return Outcomes.stale("The " + what
                + " has changed since the version that If-Match names: read it again, then decide again.");
    }
}
