package goldthread.idempotency;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Caller;
import goldthread.access.CurrentCaller;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * A request under a key.
 *
 * @param owner the organisation and the client whose key it is
 * @param key as it was sent, 1 to 255 visible characters of ASCII
 * @param hash of all that makes it this request and no other: what is asked of which address, how the answer is to look,
 *     and the body
 */
record KeyedRequest(String owner, String key, String hash) {

    /** The header. */
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private static final List<String> SAID_BY_HEADERS = List.of(
            Constants.HEADER_IF_MATCH,
            Constants.HEADER_IF_NONE_EXIST,
            Constants.HEADER_CONTENT_TYPE,
            Constants.HEADER_ACCEPT,
            Constants.HEADER_PREFER);

    /**
     * What was asked under a key; empty when it came without one.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400 when the key is none
     */
    static Optional<KeyedRequest> of(RequestDetails request) {
        List<String> keys = request.getHeaders(HEADER);
        if (keys == null || keys.isEmpty()) {
            return Optional.empty();
        }
        if (keys.size() > 1 || !KEY.matcher(keys.get(0)).matches()) {
            throw Outcomes.invalid(
                    IssueType.VALUE,
                    Rule.IDEMPOTENCY_KEY_INVALID.code(),
                    "Idempotency-Key is sent once, with 1 to 255 visible ASCII characters and no space: a UUID, for"
                            + " instance.",
                    null);
        }
        Caller caller = CurrentCaller.of(request);
        String owner = caller.organisation() + "|" + caller.client().id() + "|" + caller.subject();
        return Optional.of(new KeyedRequest(hashed(owner), keys.get(0), hash(request)));
    }

    private static String hash(RequestDetails request) {
        StringBuilder said = new StringBuilder()
                .append(request.getRequestType())
                .append('\n')
                .append(request.getCompleteUrl())
                .append('\n');
        for (String header : SAID_BY_HEADERS) {
            said.append(Optional.ofNullable(request.getHeader(header)).orElse(""))
                    .append('\n');
        }
        MessageDigest digest = sha256();
        digest.update(said.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(request.loadRequestContents()));
    }

    private static String hashed(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
