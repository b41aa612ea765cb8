package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.text;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamSectionTest {

    private static CareTeam team() {
        CareTeam team = withId(new CareTeam(), "CareTeam/around");
        team.setStatus(CareTeamStatus.ACTIVE);
        team.addCategory(code(CareTeamCategory.TEAM_AROUND_CHILD));
        team.setName("The team around Wren");
        team.setPeriod(period("2026-01-10", null));
        return team;
    }

    private static CareTeamParticipantComponent join(CareTeam team, Reference member, TeamRole role, String start) {
        return team.addParticipant().setMember(member).addRole(code(role)).setPeriod(period(start, null));
    }

    @Test
    void the_lead_comes_first_with_role_agency_start_and_contact() {
        CareTeam team = team();
        join(team, RecordBuilder.MOTHER, TeamRole.PARENT, "2026-01-10");
        join(team, RecordBuilder.CLINICIAN, TeamRole.LEAD_PROFESSIONAL, "2026-01-12")
                .setOnBehalfOf(RecordBuilder.CAMHS);

        Section section = TeamSection.of(new RecordBuilder().add(team).on("2026-06-01"));

        List<Statement> members = section.groups().get(0).statements();
        assertThat(members)
                .extracting(statement -> statement.cells().get(0))
                .containsExactly("Maja Lindqvist", "Ivy Ashdown");
        Statement lead = members.get(0);
        assertThat(lead.cells())
                .containsExactly("Maja Lindqvist", "Lead professional", "The team around Wren", "", "01632 960109");
        assertThat(lead.agency()).isEqualTo("Riverside CAMHS");
        assertThat(lead.date()).isEqualTo("since 12-Jan-2026");
    }

    @Test
    void who_left_or_is_only_proposed_or_comes_later_is_not_in_the_team() {
        CareTeam team = team();
        join(team, RecordBuilder.CLINICIAN, TeamRole.CAMHS_CLINICIAN, "2026-01-10")
                .getPeriod()
                .setEndElement(new DateTimeType("2026-05-31"));
        join(team, RecordBuilder.TEACHER, TeamRole.DESIGNATED_TEACHER, "2026-07-01");
        join(team, RecordBuilder.SOCIAL_WORKER, TeamRole.SOCIAL_WORKER, "2026-01-10")
                .addExtension(Extensions.PARTICIPANT_STATUS, code(ParticipantStatus.PROPOSED));

        assertThat(TeamSection.of(new RecordBuilder().add(team).on("2026-06-01"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void the_last_day_of_a_membership_still_belongs_to_it() {
        CareTeam team = team();
        join(team, RecordBuilder.CLINICIAN, TeamRole.CAMHS_CLINICIAN, "2026-01-10")
                .setPeriod(period("2026-01-10", "2026-06-01"));
        RecordBuilder record = new RecordBuilder().add(team);

        assertThat(TeamSection.of(record.on("2026-06-01")).statements()).hasSize(1);
        assertThat(TeamSection.of(record.on("2026-06-02")).statements()).isEmpty();
    }

    @Test
    void a_team_is_shown_as_it_was_on_an_earlier_day() {
        CareTeam team = team();
        join(team, RecordBuilder.SOCIAL_WORKER, TeamRole.LEAD_PROFESSIONAL, "2026-01-10")
                .setPeriod(period("2026-01-10", "2026-03-31"));
        join(team, RecordBuilder.CLINICIAN, TeamRole.LEAD_PROFESSIONAL, "2026-04-01");
        RecordBuilder record = new RecordBuilder().add(team);

        assertThat(TeamSection.lead(record.on("2026-03-31"))).contains("Omar Reyes");
        assertThat(TeamSection.lead(record.on("2026-04-01"))).contains("Maja Lindqvist");
    }

    @Test
    void the_lead_of_another_team_does_not_lead_the_team_around_the_child() {
        CareTeam service = team();
        service.setCategory(List.of(code(CareTeamCategory.SERVICE_TEAM)));
        join(service, RecordBuilder.CLINICIAN, TeamRole.LEAD_PROFESSIONAL, "2026-01-10");

        assertThat(TeamSection.lead(new RecordBuilder().add(service).on("2026-06-01")))
                .isEmpty();
    }

    @Test
    void a_professional_known_by_name_alone_is_of_the_organisation_for_which_they_joined() {
        CareTeam team = team();
        Reference person = new Reference("Practitioner/clinician");
        join(team, person, TeamRole.CAMHS_CLINICIAN, "2026-01-10").setOnBehalfOf(RecordBuilder.CAMHS);
        PlanView view = new RecordBuilder()
                .add(team, withId(new Practitioner(), "Practitioner/other"))
                .on("2026-06-01");

        assertThat(view.organisationOf(person)).map(Organization::getName).contains("Riverside CAMHS");
    }

    @Test
    void stability_counts_homes_schools_and_key_workers_of_one_and_two_years() {
        CareTeam team = team();
        join(team, RecordBuilder.SOCIAL_WORKER, TeamRole.SOCIAL_WORKER, "2024-01-10")
                .setPeriod(period("2024-01-10", "2024-12-31"));
        join(team, RecordBuilder.CLINICIAN, TeamRole.CARE_COORDINATOR, "2026-01-10");
        join(team, RecordBuilder.TEACHER, TeamRole.SOCIAL_WORKER, "2026-01-10")
                .addExtension(Extensions.PARTICIPANT_STATUS, code(ParticipantStatus.PROPOSED));
        RecordBuilder record = new RecordBuilder()
                .add(
                        team,
                        place("first", EpisodeType.PLACEMENT, "2020-01-01", "2024-05-31"),
                        place("second", EpisodeType.PLACEMENT, "2024-06-01", "2025-05-31"),
                        place("third", EpisodeType.PLACEMENT, "2025-06-01", "2026-02-01"),
                        place("fourth", EpisodeType.PLACEMENT, "2026-02-01", null),
                        place("school", EpisodeType.SCHOOL, "2023-09-01", null));

        Section section = TeamSection.of(record.on("2026-06-01"));

        assertThat(section.groups().get(1).title()).isEqualTo("Stability");
        assertThat(section.groups().get(1).statements())
                .extracting(Statement::cells)
                .containsExactly(
                        List.of("Homes", "2 in 12 months", "3 in 24 months"),
                        List.of("Schools", "1 in 12 months", "1 in 24 months"),
                        List.of("Key workers", "1 in 12 months", "2 in 24 months"));
    }

    private static EpisodeOfCare place(String id, EpisodeType type, String start, @Nullable String end) {
        EpisodeOfCare place = withId(new EpisodeOfCare(), "EpisodeOfCare/" + id);
        place.setStatus(
                end == null ? EpisodeOfCare.EpisodeOfCareStatus.ACTIVE : EpisodeOfCare.EpisodeOfCareStatus.FINISHED);
        place.addType(code(type));
        place.setPeriod(period(start, end));
        return place;
    }

    @Test
    void a_role_that_is_only_words_is_shown_in_these_words() {
        CareTeam team = team();
        team.addParticipant()
                .setMember(RecordBuilder.CHILD)
                .addRole(text("The young person"))
                .setPeriod(period("2026-01-10", null));

        assertThat(TeamSection.of(new RecordBuilder().add(team).on("2026-06-01"))
                        .statements()
                        .get(0)
                        .cells())
                .startsWith("the child", "The young person");
    }
}
