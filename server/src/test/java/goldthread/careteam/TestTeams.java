package goldthread.careteam;

import goldthread.profiles.Extensions;
import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.Coded;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** Amy and those around her; all invented. */
final class TestTeams {

    static final String CHILD = "Patient/amy";
    static final String MOTHER = "RelatedPerson/joanne";
    static final String CLINICIAN = "Practitioner/tom";
    static final String TEACHER = "Practitioner/helen";
    static final String GP = "Practitioner/ruth";
    static final String CAMHS = "Organization/camhs";
    static final String SCHOOL = "Organization/school";
    static final String PRACTICE = "Organization/practice";

    /** Noon on a Tuesday in September. */
    static final Instant NOW = Instant.parse("2026-09-15T11:00:00Z");

    private TestTeams() {}

    static Patient amy() {
        Patient amy = new Patient();
        amy.setId("amy");
        amy.addName().setText("Amy Larkfield");
        amy.getBirthDateElement().setValueAsString("2013-02-03");
        return amy;
    }

    /** The active team around Amy, with herself in it. */
    static CareTeam aroundAmy(CareTeamParticipantComponent... others) {
        CareTeam team = new CareTeam();
        team.setId("CareTeam/around-amy/_history/4");
        team.setStatus(CareTeamStatus.ACTIVE)
                .setSubject(new Reference(CHILD))
                .setPeriod(period("2026-06-08", null))
                .addCategory(concept(CareTeamCategory.TEAM_AROUND_CHILD));
        team.addParticipant(since("2026-06-08", CHILD, TeamRole.CHILD));
        List.of(others).forEach(team::addParticipant);
        return team;
    }

    static CareTeamParticipantComponent lead(String from, String until) {
        return acting(CAMHS, between(from, until, CLINICIAN, TeamRole.LEAD_PROFESSIONAL));
    }

    static CareTeamParticipantComponent otherLead(String from, String until) {
        return acting(SCHOOL, between(from, until, TEACHER, TeamRole.LEAD_PROFESSIONAL));
    }

    static CareTeamParticipantComponent since(String from, String member, TeamRole... roles) {
        return between(from, null, member, roles);
    }

    static CareTeamParticipantComponent between(String from, String until, String member, TeamRole... roles) {
        CareTeamParticipantComponent participant = new CareTeamParticipantComponent();
        participant.setMember(new Reference(member)).setPeriod(period(from, until));
        for (TeamRole role : roles) {
            participant.addRole(concept(role));
        }
        return participant;
    }

    static CareTeamParticipantComponent acting(String organisation, CareTeamParticipantComponent participant) {
        return participant.setOnBehalfOf(new Reference(organisation));
    }

    static CareTeamParticipantComponent as(ParticipantStatus status, CareTeamParticipantComponent participant) {
        participant.addExtension(new Extension(Extensions.PARTICIPANT_STATUS, concept(status)));
        return participant;
    }

    static Period period(String from, String until) {
        Period period = new Period();
        if (from != null) {
            period.setStartElement(new DateTimeType(from));
        }
        if (until != null) {
            period.setEndElement(new DateTimeType(until));
        }
        return period;
    }

    static CodeableConcept concept(Coded code) {
        return new CodeableConcept().addCoding(code.coding());
    }

    /** The day, or the moment, as a client would write it. */
    static Span on(String time) {
        return Span.of(new DateTimeType(time));
    }
}
