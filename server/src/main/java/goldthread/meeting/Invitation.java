package goldthread.meeting;

import goldthread.careteam.Around;
import goldthread.careteam.Around.Agency;
import goldthread.careteam.Around.Person;
import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.Meeting;
import goldthread.terminology.MeetingGap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.ParticipantRequired;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Whom a meeting still has to invite of those around a child: everybody of the team, then each agency for which nobody is
 * invited. R4 names no organisation as a participant, so that an agency stands in an extension, for whomever it sends.
 */
final class Invitation {

    private static final CodeableConcept TAKES_PART = new CodeableConcept()
            .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "PART", null));
    private static final Set<String> ACTORS = Set.of("Practitioner", "PractitionerRole", "RelatedPerson");

    private final Appointment meeting;
    private final Set<String> invited;
    private final List<Guest> guests = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int already;

    /**
     * Somebody who isn't invited.
     *
     * @param who the member
     * @param why the reason
     * @param text the same in a sentence
     */
    record Refused(Person who, MeetingGap why, String text) {}

    /**
     * Somebody who is invited now.
     *
     * @param entry as it stands in the meeting
     * @param name what they are called
     */
    record Guest(AppointmentParticipantComponent entry, String name) {}

    private Invitation(Appointment meeting, Set<String> invited) {
        this.meeting = meeting;
        this.invited = new HashSet<>(invited);
    }

    /**
     * Looks who is still to be invited; the meeting isn't touched.
     *
     * @param invited by what the meeting and the directory say
     */
    static Invitation of(Appointment meeting, Around around, InvitedAgencies invited) {
        Invitation invitation = new Invitation(meeting, invited.keys(meeting));
        meeting.getParticipant().stream()
                .flatMap(participant -> agencyOf(participant, around).stream())
                .forEach(agency -> invitation.invited.addAll(agency.names()));
        Set<String> inPerson = new HashSet<>();
        meeting.getParticipant()
                .forEach(participant -> PartyKey.of(participant.getActor()).ifPresent(inPerson::add));
        around.people().forEach(person -> invitation.look(person, inPerson));
        around.agencies().forEach(invitation::look);
        return invitation;
    }

    /** For which agency somebody is there, as the team says it. */
    static Optional<Agency> agencyOf(AppointmentParticipantComponent participant, Around around) {
        return PartyKey.of(participant.getActor()).flatMap(around::agencyOf);
    }

    private void look(Person person, Set<String> inPerson) {
        String key = PartyKey.of(person.reference()).orElse("");
        String type = key.contains("/") && !key.contains("|") ? key.substring(0, key.indexOf('/')) : "";
        Refused why = refusal(person, type);
        boolean isInvited = person.names().stream().anyMatch(inPerson::contains);
        if (type.equals("Organization") || (type.equals("Patient") && isInvited)) {
            return;
        }
        if (isInvited) {
            already++;
        } else if (why != null) {
            refused.add(why);
        } else if (people.stream().noneMatch(known -> known.names().contains(key))) {
            people.add(person);
            add(new Reference(key).setDisplay(person.name()), person.agency().orElse(null), person.name());
        }
    }

    private @Nullable Refused refusal(Person person, String type) {
        if (type.equals("Patient")) {
            return new Refused(
                    person,
                    MeetingGap.OWN_CHILD,
                    "The child whom the meeting is about is asked to come by whoever holds it.");
        }
        if (type.equals("RelatedPerson") && Meeting.keepsFamilyOut(meeting)) {
            return new Refused(
                    person,
                    MeetingGap.WITHOUT_FAMILY,
                    "A meeting of this kind is held without the child and the family.");
        }
        if (!person.accepted()) {
            return new Refused(
                    person,
                    MeetingGap.NOT_ACCEPTED,
                    "The membership is proposed, and no other organisation has accepted it.");
        }
        return ACTORS.contains(type)
                ? null
                : new Refused(
                        person, MeetingGap.NOT_NAMED, "Nothing is known of this member by which they could be told.");
    }

    /** An agency for which somebody is invited already isn't invited for a second time. */
    private void look(Agency agency) {
        if (agency.isAmong(invited)) {
            already += isOnlyAgency(agency) ? 1 : 0;
        } else {
            add(null, agency, agency.name());
        }
    }

    private boolean isOnlyAgency(Agency agency) {
        return meeting.getParticipant().stream()
                .filter(participant -> !participant.hasActor())
                .flatMap(participant -> Meeting.agency(participant).stream())
                .flatMap(named -> PartyKey.of(named).stream())
                .anyMatch(agency.names()::contains);
    }

    private void add(@Nullable Reference actor, @Nullable Agency agency, String name) {
        AppointmentParticipantComponent entry = new AppointmentParticipantComponent()
                .addType(TAKES_PART.copy())
                .setRequired(ParticipantRequired.REQUIRED)
                .setStatus(ParticipationStatus.NEEDSACTION);
        if (actor != null) {
            entry.setActor(actor);
        }
        if (agency != null) {
            entry.addExtension(
                    new Extension(Extensions.INVITED_AGENCY, agency.reference().copy()));
            invited.addAll(agency.names());
        }
        guests.add(new Guest(entry, name));
    }

    /** Who is invited now. */
    List<Guest> guests() {
        return List.copyOf(guests);
    }

    /** Who can't be invited, and why. */
    List<Refused> refused() {
        return List.copyOf(refused);
    }

    /** How many of them were invited before. */
    int already() {
        return already;
    }

    /** The meeting with all who are invited now. */
    Appointment meeting() {
        Appointment next = meeting.copy();
        guests.forEach(guest -> next.addParticipant(guest.entry()));
        return next;
    }
}
