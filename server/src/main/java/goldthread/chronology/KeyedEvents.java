package goldthread.chronology;

import goldthread.chronology.event.Event;
import goldthread.chronology.event.Events;
import goldthread.chronology.event.Telling;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The events of one version of a resource, each under a key by which it is known again in another version: its kind, its
 * time as written, and what it says in bare codes.
 */
final class KeyedEvents {

    private final Map<Long, Event> byKey = new LinkedHashMap<>();

    private KeyedEvents() {}

    static KeyedEvents of(Resource resource) {
        KeyedEvents keyed = new KeyedEvents();
        Events.of(resource, Telling.bare()).forEach(event -> keyed.byKey.put(keyed.newKey(event), event));
        return keyed;
    }

    private long newKey(Event event) {
        String plain = event.category().code() + " " + event.time().written() + " " + event.summary();
        long key = key(plain);
        for (int again = 2; byKey.containsKey(key); again++) {
            key = key(plain + " " + again);
        }
        return key;
    }

    private static long key(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    Map<Long, Event> all() {
        return byKey;
    }

    /**
     * The event behind a key, told with words and names.
     *
     * @param resource the version of which these are the events
     */
    Optional<Event> told(long key, Resource resource, Telling telling) {
        int place = List.copyOf(byKey.keySet()).indexOf(key);
        List<Event> told = Events.of(resource, telling);
        return place < 0 || place >= told.size() ? Optional.empty() : Optional.of(told.get(place));
    }

    /** What a new version changes in the story. */
    Change to(KeyedEvents after) {
        Map<Long, Event> added = new LinkedHashMap<>(after.byKey);
        added.keySet().removeAll(byKey.keySet());
        Set<Long> removed = new HashSet<>(byKey.keySet());
        removed.removeAll(after.byKey.keySet());
        removed.removeIf(key -> isPast(byKey.get(key), after));
        return new Change(added, removed, after.byKey.isEmpty());
    }

    /** A state that was left for another one did happen; the same state at another time is a correction. */
    private static boolean isPast(@Nullable Event event, KeyedEvents after) {
        return event != null
                && event.isState()
                && after.byKey.values().stream().noneMatch(now -> now.summary().equals(event.summary()));
    }

    /**
     * What a new version changes.
     *
     * @param added events that it records
     * @param removed keys of events that it corrects
     * @param nothingLeft whether it takes back everything that earlier versions recorded
     */
    record Change(Map<Long, Event> added, Set<Long> removed, boolean nothingLeft) {}
}
