package goldthread.tests.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** One child's story as it is told: what is sent, and beside it what counts. */
final class Telling {
    private final Region region;
    private final int child;
    private final Dice dice;
    private final Map<String, String> known = new HashMap<>();
    private final Map<Integer, Map<Agency, Parcel>> parcels = new TreeMap<>();
    private final List<Happening> happened = new ArrayList<>();
    private final List<Stay> stays = new ArrayList<>();

    /** Something that counts, before it is known to which groups the child belonged then. */
    private record Happening(String measure, Agency agency, Optional<LocalDate> day, Map<String, String> parts) {}

    /** That a child belonged to a group, both days included. */
    private record Stay(String group, LocalDate first, LocalDate last) {}

    Telling(Region region, int child) {
        this.region = region;
        this.child = child;
        this.dice = new Dice(region.seed(), child);
        for (Agency agency : Agency.values()) {
            known.put(agency.name(), agency.reference());
        }
        known.put("CLINICIAN", RegionDirectory.CLINICIAN);
        known.put("SERVICE", RegionDirectory.SERVICE);
    }

    Region region() {
        return region;
    }

    Dice dice() {
        return dice;
    }

    /** What all that follows may speak of. */
    void know(String name, String value) {
        known.put(name, value);
    }

    String known(String name) {
        return known.getOrDefault(name, "");
    }

    /** By what a new resource of this child is named. */
    String urn(String name) {
        String unique = "goldthread region " + region.seed() + " " + child + " " + name;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(unique.getBytes(UTF_8));
    }

    /** Sends a new resource. */
    String create(int step, Agency as, String name, String piece, Map<String, String> values) {
        return create(step, as, name, Pieces.fill(piece, with(values)));
    }

    /** Sends a new resource that is written already. */
    String create(int step, Agency as, String name, String resource) {
        parcel(step, as).create(urn(name), resource);
        return urn(name);
    }

    /** A resource that isn't sent yet. */
    String written(String piece, Map<String, String> values) {
        return Pieces.fill(piece, with(values));
    }

    /** Sends the next version of a resource. */
    void update(int step, Agency as, String urn, int version, String piece, Map<String, String> values) {
        parcel(step, as).update(urn, version, Pieces.fill(piece, with(values)));
    }

    private Parcel parcel(int step, Agency as) {
        return parcels.computeIfAbsent(step, absent -> new TreeMap<>()).computeIfAbsent(as, absent -> new Parcel());
    }

    private Map<String, String> with(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(known);
        all.putAll(values);
        return all;
    }

    /** That something happened. */
    void happened(String measure, Agency agency, LocalDate day, Map<String, String> parts) {
        happened.add(new Happening(measure, agency, Optional.of(day), parts));
    }

    /** That a contact, an assessment or an observation of a day is recorded: much later, since the server dates it now. */
    void recorded(Agency by, LocalDate day) {
        happened("recorded-in-time", by, day, Map.of("recorded", "later-than-day", "time", "over-year"));
    }

    /** That something is so by now. */
    void isSo(String measure, Agency agency, Map<String, String> parts) {
        happened.add(new Happening(measure, agency, Optional.empty(), parts));
    }

    /** That the child belongs to a group from a day on, until another that may be {@link LocalDate#MAX}. */
    void belongs(String group, LocalDate first, LocalDate last) {
        stays.add(new Stay(group, first, last));
    }

    Life life() {
        List<Sending> sendings = new ArrayList<>();
        parcels.values().forEach(step -> step.forEach((as, parcel) -> sendings.add(new Sending(as, parcel.bundle()))));
        List<Fact> facts = happened.stream()
                .map(one -> new Fact(
                        one.measure(),
                        one.agency(),
                        one.day(),
                        one.parts(),
                        groupsOn(one.day().orElse(region.asOf()))))
                .toList();
        return new Life(sendings, facts);
    }

    private Set<String> groupsOn(LocalDate day) {
        return stays.stream()
                .filter(stay -> !day.isBefore(stay.first()) && !day.isAfter(stay.last()))
                .map(Stay::group)
                .collect(Collectors.toSet());
    }

    /** A day some days after another; empty when it is after the region's end. */
    Optional<LocalDate> after(LocalDate day, int days) {
        return Optional.of(day.plusDays(days)).filter(later -> !later.isAfter(region.end()));
    }

    /** Any day of the region that leaves so many days behind it, if there are so many. */
    LocalDate anyDay(int before) {
        int days = (int) ChronoUnit.DAYS.between(region.start(), region.end());
        return region.start().plusDays(dice.between(0, Math.max(0, days - before)));
    }

    /** In which of the bands of time a wait ended. */
    static String band(LocalDate from, LocalDate until) {
        long days = ChronoUnit.DAYS.between(from, until);
        if (days <= 7) {
            return "within-week";
        } else if (days <= 28) {
            return "within-four-weeks";
        } else if (days <= 84) {
            return "within-twelve-weeks";
        } else if (days <= 126) {
            return "within-eighteen-weeks";
        }
        return days <= 365 ? "within-year" : "over-year";
    }
}
