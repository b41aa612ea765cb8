package goldthread.tests.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a child came to be seen: by whose referral, and when for the first time by anybody. */
final class Journey {
    private final List<Asked> asked = new ArrayList<>();
    private Optional<Seen> seen = Optional.empty();

    /** That somebody was asked for help, and the source of the referral as reports name it. */
    private record Asked(LocalDate day, String source) {}

    private record Seen(Agency by, LocalDate day) {}

    void asked(LocalDate day, String source) {
        asked.add(new Asked(day, source));
    }

    /** Whether a referral was written on a day: which of two of one day came first, nobody could say. */
    boolean isAskedOn(LocalDate day) {
        return asked.stream().anyMatch(one -> one.day().equals(day));
    }

    void seen(Agency by, LocalDate day) {
        if (seen.filter(before -> !before.day().isAfter(day)).isEmpty()) {
            seen = Optional.of(new Seen(by, day));
        }
    }

    /** The day on which the child was seen for the first time. */
    Optional<LocalDate> firstSeen() {
        return seen.map(Seen::day);
    }

    /** Counts the first contact, once all that was asked is known. */
    void tell(Telling telling) {
        seen.ifPresent(first -> {
            Map<String, String> parts = new HashMap<>();
            asked.stream()
                    .filter(one -> !one.day().isAfter(first.day()))
                    .max(Comparator.comparing(Asked::day))
                    .ifPresent(last -> {
                        parts.put("source", last.source());
                        parts.put("time", Telling.band(last.day(), first.day()));
                    });
            telling.happened("first-contact", first.by(), first.day(), parts);
        });
    }
}
