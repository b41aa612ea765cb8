package goldthread.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.terminology.TeamRole;
import java.time.Duration;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class WorkerChangesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-01");

    /** A team whose social worker has changed so many times this year. */
    private static CareTeam changed(int times) {
        CareTeam team = new CareTeam().setStatus(CareTeamStatus.ACTIVE);
        for (int month = 1; month <= times + 1; month++) {
            CareTeamParticipantComponent entry = team.addParticipant()
                    .setMember(new Reference("Practitioner/worker" + month))
                    .addRole(new CodeableConcept(TeamRole.SOCIAL_WORKER.coding()));
            entry.getPeriod().setStartElement(new DateTimeType("2026-0" + month + "-01"));
            if (month <= times) {
                entry.getPeriod().setEndElement(new DateTimeType("2026-0" + month + "-27"));
            }
        }
        return team;
    }

    @Test
    void a_change_calls_for_a_look_when_there_are_as_many_as_is_set() {
        assertThat(WorkerChanges.isOnceTooOften(changed(1), changed(2), TODAY, 3))
                .isFalse();
        assertThat(WorkerChanges.isOnceTooOften(changed(2), changed(3), TODAY, 3))
                .isTrue();
        assertThat(WorkerChanges.isOnceTooOften(changed(3), changed(4), TODAY, 3))
                .isTrue();
    }

    @Test
    void a_version_without_a_new_change_calls_for_none() {
        assertThat(WorkerChanges.isOnceTooOften(changed(3), changed(3), TODAY, 3))
                .isFalse();
        assertThat(WorkerChanges.isOnceTooOften(changed(2), changed(3), TODAY.plusYears(1), 3))
                .isFalse();
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        Duration day = Duration.ofDays(1);
        assertThatThrownBy(() -> new VoiceSettings(Duration.ZERO, day, day, 1))
                .hasMessageContaining("GOLDTHREAD_VOICE_ANSWER_WITHIN");
        assertThatThrownBy(() -> new VoiceSettings(day, Duration.ZERO, day, 1))
                .hasMessageContaining("GOLDTHREAD_VOICE_RESPOND_WITHIN");
        assertThatThrownBy(() -> new VoiceSettings(day, day, day.negated(), 1))
                .hasMessageContaining("GOLDTHREAD_VOICE_LOOK_EVERY");
        assertThatThrownBy(() -> new VoiceSettings(day, day, day, 0))
                .hasMessageContaining("GOLDTHREAD_VOICE_WORKER_CHANGES");
    }

    @Test
    void a_handover_that_is_planned_counts_when_it_is_written_down() {
        assertThat(WorkerChanges.isOnceTooOften(changed(2), changed(3), LocalDate.parse("2026-03-15"), 3))
                .isTrue();
    }

    @Test
    void one_that_is_planned_so_late_that_another_year_has_begun_calls_for_none() {
        CareTeam after = changed(2);
        after.getParticipant().get(2).getPeriod().setEndElement(new DateTimeType("2027-03-04"));
        after.addParticipant()
                .setMember(new Reference("Practitioner/worker4"))
                .addRole(new CodeableConcept(TeamRole.SOCIAL_WORKER.coding()))
                .getPeriod()
                .setStartElement(new DateTimeType("2027-03-05"));

        assertThat(WorkerChanges.isOnceTooOften(changed(2), after, LocalDate.parse("2026-12-01"), 3))
                .isFalse();
    }
}
