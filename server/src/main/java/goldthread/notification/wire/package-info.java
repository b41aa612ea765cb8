/**
 * Requests that the server sends of its own accord: to which addresses, signed how, and what came back. It knows nothing of
 * events or children; it is the only place that opens a connection to an address that somebody else has named.
 */
@NullMarked
package goldthread.notification.wire;

import org.jspecify.annotations.NullMarked;
