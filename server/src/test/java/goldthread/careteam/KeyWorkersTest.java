package goldthread.careteam;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.TeamRole;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyWorkersTest {

    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final LocalDate TO = LocalDate.parse("2026-12-31");

    private final CareTeam team = new CareTeam().setStatus(CareTeamStatus.ACTIVE);

    private CareTeamParticipantComponent join(String who, TeamRole role, String start, @Nullable String end) {
        CareTeamParticipantComponent entry = team.addParticipant()
                .setMember(new Reference("Practitioner/" + who))
                .addRole(new CodeableConcept(role.coding()));
        entry.getPeriod().setStartElement(new DateTimeType(start));
        if (end != null) {
            entry.getPeriod().setEndElement(new DateTimeType(end));
        }
        return entry;
    }

    private int changes() {
        return KeyWorkers.of(List.of(team)).changes(FROM, TO);
    }

    @Test
    void somebody_new_in_anothers_place_is_a_change() {
        join("ash", TeamRole.SOCIAL_WORKER, "2025-03-01", "2026-02-01");
        join("birch", TeamRole.SOCIAL_WORKER, "2026-02-02", "2026-06-30");
        join("cedar", TeamRole.SOCIAL_WORKER, "2026-06-20", null);

        assertThat(changes()).isEqualTo(2);
        assertThat(KeyWorkers.of(List.of(team)).changes(LocalDate.parse("2026-02-03"), TO))
                .isEqualTo(1);
        assertThat(KeyWorkers.of(List.of(team)).changes(FROM, LocalDate.parse("2026-06-19")))
                .isEqualTo(1);
    }

    @Test
    void the_first_worker_and_one_beside_another_who_stays_are_no_change() {
        join("ash", TeamRole.SOCIAL_WORKER, "2026-03-01", null);
        join("birch", TeamRole.SOCIAL_WORKER, "2026-04-01", null);

        assertThat(changes()).isZero();
    }

    @Test
    void the_same_worker_again_is_no_change_but_after_another_is_one() {
        join("ash", TeamRole.LEAD_PROFESSIONAL, "2026-01-01", "2026-01-31");
        join("ash", TeamRole.LEAD_PROFESSIONAL, "2026-03-01", "2026-03-31");
        assertThat(changes()).isZero();

        join("birch", TeamRole.LEAD_PROFESSIONAL, "2026-04-01", "2026-04-30");
        join("ash", TeamRole.LEAD_PROFESSIONAL, "2026-05-01", null);
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void who_takes_two_places_on_one_day_is_one_change() {
        join("ash", TeamRole.LEAD_PROFESSIONAL, "2026-01-01", "2026-03-31")
                .addRole(new CodeableConcept(TeamRole.SOCIAL_WORKER.coding()));
        join("birch", TeamRole.LEAD_PROFESSIONAL, "2026-04-01", null)
                .addRole(new CodeableConcept(TeamRole.SOCIAL_WORKER.coding()));

        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void others_than_key_workers_and_who_is_only_proposed_do_not_count() {
        join("ash", TeamRole.CLASS_TEACHER, "2026-01-01", "2026-03-31");
        join("birch", TeamRole.CLASS_TEACHER, "2026-04-01", null);
        join("cedar", TeamRole.SOCIAL_WORKER, "2026-01-01", "2026-03-31");
        join("dale", TeamRole.SOCIAL_WORKER, "2026-04-01", null)
                .addExtension(Extensions.PARTICIPANT_STATUS, new CodeableConcept(ParticipantStatus.PROPOSED.coding()));

        assertThat(changes()).isZero();
        team.setStatus(CareTeamStatus.ENTEREDINERROR);
        assertThat(changes()).isZero();
    }

    @Test
    void who_joins_beside_somebody_whose_end_is_only_planned_for_later_is_no_change() {
        join("ash", TeamRole.SOCIAL_WORKER, "2026-01-01", "2026-12-31");
        join("birch", TeamRole.SOCIAL_WORKER, "2026-02-01", null);
        join("cedar", TeamRole.SOCIAL_WORKER, "2026-03-01", null);
        assertThat(changes()).isZero();

        join("dale", TeamRole.SOCIAL_WORKER, "2026-12-10", null);
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void the_place_of_one_who_leaves_is_taken_once() {
        join("ash", TeamRole.SOCIAL_WORKER, "2026-01-01", "2026-03-31");
        join("cedar", TeamRole.SOCIAL_WORKER, "2026-04-10", null);
        join("birch", TeamRole.SOCIAL_WORKER, "2026-04-01", null);
        join("dale", TeamRole.SOCIAL_WORKER, "2026-06-01", null);

        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void who_goes_on_keeps_their_own_place_beside_one_who_leaves_on_the_same_day() {
        join("ash", TeamRole.SOCIAL_WORKER, "2026-01-01", "2026-03-31");
        join("birch", TeamRole.SOCIAL_WORKER, "2026-01-10", "2026-03-31");
        join("ash", TeamRole.SOCIAL_WORKER, "2026-04-01", null);
        join("cedar", TeamRole.SOCIAL_WORKER, "2026-04-01", null);

        assertThat(changes()).isEqualTo(1);
    }
}
