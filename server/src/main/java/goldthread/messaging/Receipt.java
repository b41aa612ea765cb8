package goldthread.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * That a message was processed.
 *
 * @param organisation its sender, as {@code system|value}
 * @param number by what the sender's messages are told apart
 * @param bundleId by what an answer names it
 * @param headerId the id of its header, when it has one
 * @param work the number that the sender gave to the referral, as {@code system|value}, when this is its first message
 * @param hash of what it says
 * @param event what it is about
 * @param versions what was stored of it, or stood already as it asks, as {@code Type/id/_history/version}; without a version of
 *     messages that came before these were kept
 * @param leftOut entries of which nothing was stored
 * @param received when
 */
record Receipt(
        String organisation,
        String number,
        String bundleId,
        Optional<String> headerId,
        Optional<String> work,
        String hash,
        MessageEvent event,
        List<String> versions,
        Set<Integer> leftOut,
        Instant received) {

    private static final int LONGEST = 64;
    private static final int LONGEST_WORK = 512;

    Receipt {
        versions = List.copyOf(versions);
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * That of a message that is about to be processed.
     *
     * @param organisation its sender, as {@code system|value}
     */
    static Receipt of(Message message, JsonNode json, String organisation, Instant now) {
        requireShort(message);
        return new Receipt(
                organisation,
                number(message),
                message.bundleId(),
                message.headerId(),
                work(message),
                hash(message, json),
                message.event(),
                new ArrayList<>(),
                Set.of(),
                now);
    }

    private static void requireShort(Message message) {
        if (message.bundleId().length() > LONGEST
                || message.headerId().filter(id -> id.length() > LONGEST).isPresent()) {
            throw Unclear.workflow("An id has at most " + LONGEST + " characters.", "Bundle.id");
        }
    }

    /**
     * A first request is known by its bundle, whose id later messages about it may keep; those are told apart by their
     * headers, and by when they were made where these have no ids.
     */
    private static String number(Message message) {
        boolean first = !message.update() && !message.event().answers();
        String made = first
                ? ""
                : "/"
                        + message.headerId()
                                .orElse(message.bundle().getTimestampElement().getValueAsString());
        return message.bundleId() + "/" + message.event().code() + (message.update() ? "/update" : "") + made;
    }

    private static Optional<String> work(Message message) {
        if (message.event() != MessageEvent.SERVICEREQUEST_REQUEST || message.update()) {
            return Optional.empty();
        }
        return message.all(ServiceRequest.class).stream()
                .flatMap(part -> part.resource().getIdentifier().stream())
                .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                .map(Receipt::key)
                .filter(key -> key.length() <= LONGEST_WORK)
                .findFirst();
    }

    private static String key(Identifier identifier) {
        return identifier.getSystem() + "|" + identifier.getValue();
    }

    /** Of what the message says, without the names by which it is known. */
    private static String hash(Message message, JsonNode json) {
        ObjectNode said = json.deepCopy();
        said.remove(List.of("id", "meta", "timestamp"));
        if (said.path("entry").path(0).path("resource") instanceof ObjectNode header) {
            header.remove(List.of("id", "meta"));
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((message.event() + said.toString()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The same, with what came of it. */
    Receipt with(List<String> nowStored, Set<Integer> nowLeftOut) {
        return new Receipt(
                organisation, number, bundleId, headerId, work, hash, event, nowStored, nowLeftOut, received);
    }

    /** What was stored of it, as {@code Type/id}. */
    List<String> stored() {
        return versions.stream()
                .map(version -> version.replaceFirst("/_history/.*", ""))
                .toList();
    }

    /** The referrals that it is about, as logical ids. */
    List<String> referrals() {
        return stored().stream()
                .filter(reference -> reference.startsWith("ServiceRequest/"))
                .map(reference -> reference.substring("ServiceRequest/".length()))
                .collect(Collectors.toList());
    }
}
