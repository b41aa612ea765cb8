package goldthread.meeting;

import goldthread.careteam.Around.Agency;
import goldthread.careteam.Around.Person;
import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.terminology.MeetingAttendance;
import goldthread.terminology.MeetingType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/** Meetings about Amy, and those around her. */
final class TestMeetings {

    static final Agency CAMHS = agency("camhs", "Elmbrook CAMHS", "X99902");
    static final Agency SCHOOL = agency("school", "Hawthorn School", "S1");
    static final Agency COUNCIL = agency("council", "Eastmoor Council", "E1");
    static final InvitedAgencies INVITED = new InvitedAgencies(Parties.of(List.of(
            organisation("camhs", "Elmbrook CAMHS", "X99902"),
            organisation("school", "Hawthorn School", "S1"),
            organisation("council", "Eastmoor Council", "E1"),
            role("tom", "camhs"))));

    private TestMeetings() {}

    static Appointment meeting(MeetingType kind, AppointmentStatus status) {
        Appointment meeting = new Appointment().setStatus(status);
        meeting.setId("Appointment/meeting");
        meeting.setAppointmentType(new CodeableConcept(kind.coding()));
        meeting.setStartElement(new InstantType("2026-12-01T10:00:00Z"));
        meeting.addParticipant().setActor(new Reference("Patient/amy"));
        return meeting;
    }

    static AppointmentParticipantComponent person(Appointment meeting, String actor) {
        return meeting.addParticipant().setActor(new Reference(actor)).setStatus(ParticipationStatus.NEEDSACTION);
    }

    static AppointmentParticipantComponent of(Appointment meeting, Agency agency) {
        AppointmentParticipantComponent entry = meeting.addParticipant().setStatus(ParticipationStatus.NEEDSACTION);
        entry.addExtension(new Extension(Extensions.INVITED_AGENCY, agency.reference()));
        return entry;
    }

    static void came(AppointmentParticipantComponent entry, MeetingAttendance attendance) {
        entry.addExtension(new Extension(Extensions.ATTENDANCE, new CodeableConcept(attendance.coding())));
    }

    static Person member(String reference, Agency agency) {
        return new Person(new Reference(reference), reference, Set.of(reference), Optional.of(agency), true);
    }

    static Agency agency(String id, String name, String code) {
        return new Agency(
                new Reference("Organization/" + id).setDisplay(name),
                name,
                Set.of("Organization/" + id, "urn:codes|" + code));
    }

    private static Organization organisation(String id, String name, String code) {
        Organization organisation = new Organization().setName(name);
        organisation.setId("Organization/" + id);
        organisation.addIdentifier().setSystem("urn:codes").setValue(code);
        return organisation;
    }

    private static PractitionerRole role(String id, String organisation) {
        PractitionerRole role = new PractitionerRole();
        role.setId("PractitionerRole/" + id);
        role.setOrganization(new Reference("Organization/" + organisation));
        return role;
    }
}
