package goldthread.protection;

import ca.uhn.fhir.rest.api.server.IRestfulResponse;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.StatedReason;
import goldthread.store.Outcomes;
import goldthread.terminology.AccessSetting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * The headers of the national query (N146): by which name a caller knows the request again, and in which kind of care the child
 * is. The first goes back as it came; the second stands in the audit. Both are what the caller says: neither gives a right.
 */
final class NationalHeaders {

    static final String SETTING = "IsUnscheduledAccessEvent";
    static final List<String> NAMES = List.of("TraceID", "X-Correlation-ID");

    /** What is written back is of such letters alone, and short. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private NationalHeaders() {}

    /**
     * Sends names of the request back, and notes the setting for the audit.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400 when the setting is neither true nor false
     */
    static void note(RequestDetails request) {
        setting(request.getHeader(SETTING))
                .ifPresent(setting -> new StatedReason(setting.system() + "|" + setting.code(), null).set(request));
        IRestfulResponse response = request.getResponse();
        if (response != null) {
            NAMES.forEach(name -> named(request.getHeader(name)).ifPresent(value -> response.addHeader(name, value)));
        }
    }

    static Optional<AccessSetting> setting(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return Optional.empty();
        }
        return switch (sent.trim().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(AccessSetting.UNSCHEDULED_CARE);
            case "false" -> Optional.of(AccessSetting.SCHEDULED_CARE);
            default ->
                throw Outcomes.invalid(
                        IssueType.INVALID,
                        "bad-grammar",
                        "The header " + SETTING + " is true for unscheduled care, or false for scheduled care.",
                        null);
        };
    }

    static Optional<String> named(@Nullable String sent) {
        return Optional.ofNullable(sent).filter(value -> PLAIN.matcher(value).matches());
    }
}
