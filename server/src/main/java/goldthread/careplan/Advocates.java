package goldthread.careplan;

import goldthread.profiles.Meeting;
import goldthread.terminology.TeamRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;

/**
 * Who speaks up for a child: advocates, who may not know of each other and push for different things unless they have met
 * once (N28).
 */
final class Advocates {

    private static final Set<TeamRole> ADVOCATES =
            EnumSet.of(TeamRole.INDEPENDENT_ADVOCATE, TeamRole.IMHA, TeamRole.INDEPENDENT_VISITOR, TeamRole.CHAMPION);
    private static final Set<EncounterStatus> HELD = EnumSet.of(EncounterStatus.FINISHED, EncounterStatus.INPROGRESS);

    private Advocates() {}

    static boolean isAdvocate(CareTeamParticipantComponent entry) {
        return ADVOCATES.stream().anyMatch(role -> role.isIn(entry.getRole()));
    }

    /** Whether there are several advocates among these, and no meeting in which one was with all the others. */
    static boolean haveNeverMet(List<CareTeamParticipantComponent> members, PlanView view) {
        List<String> advocates = members.stream()
                .filter(Advocates::isAdvocate)
                .map(entry -> view.name(entry.getMember()))
                .distinct()
                .toList();
        return advocates.size() > 1
                && meetings(view)
                        .noneMatch(met -> met.stream().map(view::name).toList().containsAll(advocates));
    }

    private static Stream<List<Reference>> meetings(PlanView view) {
        return Stream.concat(
                view.record().all(Encounter.class).stream()
                        .map(Recorded::resource)
                        .filter(met -> HELD.contains(met.getStatus()))
                        .filter(met -> Days.begun(Days.start(met.getPeriod()), view.day()))
                        .map(met -> met.getParticipant().stream()
                                .map(Encounter.EncounterParticipantComponent::getIndividual)
                                .toList()),
                view.record().all(Appointment.class).stream()
                        .map(Recorded::resource)
                        .filter(met -> met.getStatus() == AppointmentStatus.FULFILLED)
                        .filter(met -> Days.begun(Days.first(met.getStartElement()), view.day()))
                        .map(met -> met.getParticipant().stream()
                                .filter(Meeting::wasThere)
                                .map(Appointment.AppointmentParticipantComponent::getActor)
                                .toList()));
    }
}
