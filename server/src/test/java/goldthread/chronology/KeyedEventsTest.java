package goldthread.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.chronology.KeyedEvents.Change;
import goldthread.chronology.event.Event;
import goldthread.chronology.event.Telling;
import goldthread.profiles.Profiles;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class KeyedEventsTest {

    private static Task answer(TaskStatus status, String modified) {
        Task task = new Task();
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        task.setStatus(status);
        task.setAuthoredOnElement(new DateTimeType("2026-03-01"));
        task.setLastModifiedElement(new DateTimeType(modified));
        return task;
    }

    private static CareTeam team(String... members) {
        CareTeam team = new CareTeam();
        team.setStatus(CareTeamStatus.ACTIVE);
        for (String member : members) {
            Period period = new Period();
            period.setStartElement(new DateTimeType("2026-01-10"));
            team.addParticipant()
                    .setMember(new Reference("PractitionerRole/" + member))
                    .setPeriod(period);
        }
        return team;
    }

    private static Change change(Resource before, Resource after) {
        return KeyedEvents.of(before).to(KeyedEvents.of(after));
    }

    @Test
    void events_that_read_alike_have_keys_of_their_own() {
        assertThat(KeyedEvents.of(team("maja", "omar", "nia")).all()).hasSize(3);
    }

    @Test
    void a_version_that_adds_an_event_leaves_the_others_with_the_version_that_recorded_them() {
        Change change = change(team("maja", "omar"), team("maja", "omar", "nia"));

        assertThat(change.added()).hasSize(1);
        assertThat(change.removed()).isEmpty();
    }

    @Test
    void a_version_that_says_the_same_changes_nothing() {
        Change change = change(team("maja"), team("maja"));

        assertThat(change.added()).isEmpty();
        assertThat(change.removed()).isEmpty();
        assertThat(change.nothingLeft()).isFalse();
    }

    @Test
    void a_state_that_was_left_behind_did_happen() {
        Change change = change(answer(TaskStatus.RECEIVED, "2026-03-04"), answer(TaskStatus.ACCEPTED, "2026-03-06"));

        assertThat(change.added()).hasSize(1);
        assertThat(change.removed()).isEmpty();
    }

    @Test
    void the_same_state_at_another_time_is_a_correction() {
        Change change = change(answer(TaskStatus.ACCEPTED, "2026-03-04"), answer(TaskStatus.ACCEPTED, "2026-03-06"));

        assertThat(change.added().values())
                .singleElement()
                .satisfies(event -> assertThat(event.time().written()).isEqualTo("2026-03-06"));
        assertThat(change.removed()).hasSize(1);
    }

    @Test
    void another_date_of_what_is_no_state_is_a_correction() {
        ServiceRequest before = new ServiceRequest().setAuthoredOnElement(new DateTimeType("2026-03-01"));
        ServiceRequest after = new ServiceRequest().setAuthoredOnElement(new DateTimeType("2026-03-02"));

        Change change = change(before, after);

        assertThat(change.added()).hasSize(1);
        assertThat(change.removed()).hasSize(1);
    }

    @Test
    void a_mistake_takes_back_everything() {
        assertThat(change(answer(TaskStatus.ACCEPTED, "2026-03-04"), answer(TaskStatus.ENTEREDINERROR, "2026-03-06"))
                        .nothingLeft())
                .isTrue();
    }

    @Test
    void keys_do_not_change_with_names_or_displays() {
        ServiceRequest referral = new ServiceRequest().setAuthoredOnElement(new DateTimeType("2026-03-01"));
        referral.setCode(new CodeableConcept());
        referral.getCode()
                .addCoding()
                .setSystem("https://example.org")
                .setCode("9")
                .setDisplay("Nine");
        referral.setRequester(new Reference("Organization/1").setDisplay("Old name"));
        var before = KeyedEvents.of(referral).all().keySet();
        referral.getCode().getCodingFirstRep().setDisplay("IX");
        referral.setRequester(new Reference("Organization/1").setDisplay("New name"));

        assertThat(KeyedEvents.of(referral).all().keySet()).isEqualTo(before);
    }

    @Test
    void an_event_is_told_by_its_key() {
        CareTeam team = team("maja", "omar");
        team.getParticipant().get(1).getMember().setDisplay("Omar Reyes");
        KeyedEvents keyed = KeyedEvents.of(team);
        long second = java.util.List.copyOf(keyed.all().keySet()).get(1);
        Telling telling = Telling.with(Stories.WORDS, goldthread.directory.Parties.none());

        assertThat(keyed.told(second, team, telling))
                .map(Event::summary)
                .hasValueSatisfying(summary -> assertThat(summary).startsWith("Omar Reyes joins"));
        assertThat(keyed.told(0, team, telling)).isEmpty();
    }
}
