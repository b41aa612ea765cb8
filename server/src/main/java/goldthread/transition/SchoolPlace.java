package goldthread.transition;

import goldthread.child.PartyKey;
import goldthread.store.DateSpan;
import goldthread.terminology.EpisodeType;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;

/**
 * A school at which a child has, or had, a place.
 *
 * @param episode that says so
 * @param start since when
 */
record SchoolPlace(EpisodeOfCare episode, LocalDate start) {

    private static final Set<EpisodeOfCareStatus> TAKEN =
            EnumSet.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.FINISHED);

    /** Empty for what is no school place, was never taken, or doesn't say since when. */
    static Optional<SchoolPlace> of(EpisodeOfCare episode) {
        return TAKEN.contains(episode.getStatus())
                        && EpisodeType.SCHOOL.isIn(episode.getType())
                        && episode.getPeriod().getStartElement().hasValue()
                ? Optional.of(new SchoolPlace(
                        episode,
                        DateSpan.of(episode.getPeriod().getStartElement()).firstDay()))
                : Optional.empty();
    }

    /** Whether it is another school, later. */
    boolean follows(SchoolPlace before) {
        return start.isAfter(before.start)
                && !PartyKey.of(episode.getManagingOrganization())
                        .equals(PartyKey.of(before.episode.getManagingOrganization()));
    }

    boolean isAtStartOfYear() {
        return start.getMonth() == Month.SEPTEMBER || start.getMonth() == Month.AUGUST;
    }
}
