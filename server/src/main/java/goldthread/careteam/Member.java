package goldthread.careteam;

import goldthread.terminology.Coded;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in one role around the child; somebody with two roles is two members.
 *
 * @param person who
 * @param name how they are called
 * @param role what they do
 * @param definition the same in plain English
 * @param organisation for whom they act
 * @param lead whether they lead by this membership at the time asked about
 * @param status proposed, in effect or over at that time
 * @param period since when and until when, as written
 * @param since the same as a moment, to order by
 * @param contacts how to reach them
 * @param source the care team in which this stands
 */
record Member(
        Reference person,
        @Nullable String name,
        CodeableConcept role,
        @Nullable String definition,
        @Nullable Reference organisation,
        boolean lead,
        ParticipantStatus status,
        Period period,
        Optional<Instant> since,
        List<ContactPoint> contacts,
        Reference source) {

    /** The lead first, then by role as the code system orders them, then by start, then by name. */
    static final Comparator<Member> ORDER = Comparator.comparing(Member::lead, Comparator.reverseOrder())
            .thenComparingInt(Member::rankOfRole)
            .thenComparing(member -> member.since.orElse(Instant.MIN))
            .thenComparing(member -> member.name == null ? "" : member.name);

    Member {
        contacts = List.copyOf(contacts);
    }

    private int rankOfRole() {
        return Coded.find(TeamRole.class, role).map(TeamRole::ordinal).orElse(Integer.MAX_VALUE);
    }
}
