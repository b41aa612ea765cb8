package goldthread.notification.wire;

import java.net.URI;
import java.time.Instant;

/**
 * What is sent to a receiver.
 *
 * @param endpoint its address
 * @param id of the message, the same however often it is sent
 * @param time when it is sent
 * @param body FHIR JSON
 * @param secret that signs it
 */
public record Message(URI endpoint, String id, Instant time, String body, SigningSecret secret) {}
