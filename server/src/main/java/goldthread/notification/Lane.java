package goldthread.notification;

/**
 * The way to one receiver, as it is at this moment.
 *
 * @param id of the Subscription
 * @param organisation whose it is, as {@code system|value}
 * @param topic of its events
 * @param filter which of them
 * @param status {@code requested}, {@code active}, {@code error} or {@code off}
 * @param endpoint where it leads
 * @param content how much is told
 * @param events how many were sent since it began
 * @param failures of the receiver as a whole, in a row
 */
record Lane(
        String id,
        String organisation,
        Topic topic,
        EventFilter filter,
        String status,
        String endpoint,
        String content,
        long events,
        int failures) {

    /** Whether an event is to be told here when this organisation may know of it. */
    boolean takes(Occurrence event, String recipient, Houses houses) {
        return topic == event.topic() && belongsTo(recipient, houses) && filter.lets(event, houses);
    }

    boolean belongsTo(String recipient, Houses houses) {
        return houses.identifiers(recipient).contains(organisation);
    }
}
