package goldthread.tests.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/** A kind of work. Its unit is what somebody wants done: a record stored, a page shown, a task changed. */
enum Workload {
    /** One child's record, all its resources in one transaction. */
    @JsonProperty("ingest")
    INGEST,
    /** Who is around this child. */
    @JsonProperty("membership")
    MEMBERSHIP,
    /** The plan that all agencies share, with everything that its page shows. */
    @JsonProperty("shared-plan")
    SHARED_PLAN,
    /** Everything that happened, up to 100 entries. */
    @JsonProperty("chronology")
    CHRONOLOGY,
    /** One resource by its id; the kinds of resource take turns. */
    @JsonProperty("read")
    READ,
    /** Read a Task, change it, and send it back with If-Match. */
    @JsonProperty("update")
    UPDATE,
    /** Of ten units seven read (the four reading workloads take turns), two update a Task, one ingests. */
    @JsonProperty("mixed")
    MIXED;

    private static final List<Workload> READING = List.of(READ, MEMBERSHIP, SHARED_PLAN, CHRONOLOGY);

    /** The word for it on the command line and in the results. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it writes, so that a refusal of a wrong resource belongs into it. */
    boolean writes() {
        return this == INGEST || this == UPDATE || this == MIXED;
    }

    /** What the n-th unit does; only mixed work differs from unit to unit. */
    Workload unit(long n) {
        if (this != MIXED) {
            return this;
        }
        int place = (int) (n % 10);
        if (place < 7) {
            return READING.get((int) ((n / 10 + place) % READING.size()));
        }
        return place < 9 ? UPDATE : INGEST;
    }
}
