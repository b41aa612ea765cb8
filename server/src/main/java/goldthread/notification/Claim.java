package goldthread.notification;

import java.time.Instant;

/**
 * A delivery that somebody has taken on and nobody else sends meanwhile.
 *
 * @param token by which whoever took it on is known; one whose time has passed does nothing more
 * @param lane id of the Subscription
 * @param recipient to whom
 * @param position of the event; 0 for the handshake
 * @param attempts that failed before
 * @param now by the database's clock
 */
record Claim(String token, String lane, String recipient, long position, int attempts, Instant now) {

    boolean isHandshake() {
        return position == 0;
    }
}
