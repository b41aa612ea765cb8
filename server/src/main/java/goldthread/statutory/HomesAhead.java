package goldthread.statutory;

import goldthread.directory.Parties;
import goldthread.store.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code gt_home_ahead}: homes that begin by themselves on a day that is yet to come. */
@Component
class HomesAhead {

    private static final int PAGE = 100;
    private static final String FORGET = "DELETE FROM gt_home_ahead WHERE source_pid = ?";
    private static final String ADD = "INSERT INTO gt_home_ahead (source_pid, begins_at) VALUES (?, ?)";
    private static final String BEGUN = "SELECT source_pid FROM gt_home_ahead WHERE begins_at <= ? AND source_pid > ?"
            + " ORDER BY source_pid LIMIT " + PAGE;
    private static final String TAKE = "DELETE FROM gt_home_ahead WHERE source_pid = ? AND begins_at <= ?";
    /** Whoever stores an episode holds it before its row here, and so does a round: neither waits for the other in a circle. */
    private static final String EPISODE = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID = ? FOR UPDATE";

    private final JdbcTemplate database;

    HomesAhead(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * When a home begins by itself that others give a child: the first moment of its first day. Empty for one that has begun by
     * a day, and for one that is only planned, which begins when somebody says so.
     *
     * @param today the day
     */
    static Optional<Instant> begins(Resource resource, LocalDate today) {
        if (!(resource instanceof EpisodeOfCare place) || place.getStatus() != EpisodeOfCareStatus.ACTIVE) {
            return Optional.empty();
        }
        return new ReadPlaces(new Said(Parties.none()), today)
                .place(place)
                .filter(Place::needsHandover)
                .flatMap(home -> home.span().start())
                .filter(today::isBefore)
                .map(day -> day.atStartOfDay(DateSpan.ZONE).toInstant());
    }

    /** Notes when one begins; nothing is noted any more of one that doesn't. */
    void note(long key, Optional<Instant> begins) {
        database.queryForList(EPISODE, Long.class, key);
        database.update(FORGET, key);
        begins.ifPresent(moment -> database.update(ADD, key, moment.atOffset(ZoneOffset.UTC)));
    }

    /** Keys above one of homes that have begun by a moment, the first so many. */
    List<Long> begun(Instant by, long after) {
        return database.queryForList(BEGUN, Long.class, by.atOffset(ZoneOffset.UTC), after);
    }

    /** Takes one away that has begun by a moment; whether it was there, and no other node was first. */
    boolean take(long key, Instant by) {
        database.queryForList(EPISODE, Long.class, key);
        return database.update(TAKE, key, by.atOffset(ZoneOffset.UTC)) == 1;
    }
}
