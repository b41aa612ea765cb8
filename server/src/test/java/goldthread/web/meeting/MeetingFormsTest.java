package goldthread.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Words;
import goldthread.profiles.Meeting;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import goldthread.web.form.Option;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.form.WrittenForms;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.junit.jupiter.api.Test;

final class MeetingFormsTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final MeetingForms forms = new MeetingForms(FHIR, WORDS);
    private final NewMeeting form = new NewMeeting(FHIR, forms, WrittenForms.readership(FHIR));
    private final Sheet sheet = form.sheet(
            List.of(new Option("Patient/c", "The child", ""), new Option("Practitioner/1", "You", "")),
            List.of(new Option("Organization/trust", "The trust", "")));

    private static Typed typed(String until) {
        return WrittenForms.typed(
                "kind",
                "core-group",
                "day-day",
                "1",
                "day-month",
                "2",
                "day-year",
                "2031",
                "from",
                "9.30",
                "until",
                until,
                "state",
                "proposed",
                "agencies",
                "Organization/trust",
                "level",
                "N");
    }

    @Test
    void a_meeting_says_when_which_kind_and_who_is_invited() {
        assertThat(NewMeeting.lacks(sheet, Typed.nothing(), TODAY))
                .containsKeys("kind", "day", "from", "until", "state", "who", "level");
        assertThat(NewMeeting.lacks(sheet, typed("09:00"), TODAY))
                .containsOnly(java.util.Map.entry("until", "It must end after it begins"));
        assertThat(NewMeeting.lacks(sheet, typed("noon"), TODAY)).containsOnlyKeys("until");
        assertThat(NewMeeting.lacks(sheet, typed("11:00"), TODAY)).isEmpty();
    }

    @Test
    void what_was_typed_is_a_meeting_about_the_child() {
        Appointment meeting = form.appointment("c", typed("11:00"));

        assertThat(Meeting.children(meeting)).containsExactly("c");
        assertThat(Meeting.isForSafety(meeting)).isTrue();
        assertThat(meeting.getParticipant()).hasSize(2);
        assertThat(MeetingWords.when(meeting)).isEqualTo("01-Feb-2031 09:30");
        assertThat(MeetingWords.state(meeting)).isEqualTo("Proposed");
        assertThat(MeetingView.moves(meeting, true))
                .containsExactly(MeetingMove.INVITE, MeetingMove.BOOK, MeetingMove.OUTCOME, MeetingMove.CANCEL);
        assertThat(MeetingView.moves(meeting, false)).isEmpty();
    }

    @Test
    void a_meeting_that_was_held_says_who_came_and_what_was_decided() {
        Appointment meeting = form.appointment("c", typed("11:00"));
        Typed said =
                WrittenForms.typed(came(meeting, 1), "attended", "result", "plan-agreed", "decisions", "One.\n\nTwo.");
        assertThat(forms.lacks(MeetingMove.OUTCOME, forms.sheet(MeetingMove.OUTCOME, meeting), Typed.nothing(), TODAY))
                .containsOnlyKeys("result", "decisions");

        Appointment held = forms.moved(MeetingMove.OUTCOME, meeting, said);

        assertThat(held.getStatus()).isEqualTo(AppointmentStatus.FULFILLED);
        assertThat(Meeting.hasOutcome(held)).isTrue();
        assertThat(Meeting.attendance(held.getParticipant().get(1))).isPresent();
        assertThat(MeetingWords.outcome(held, WORDS)).hasSize(3).contains("One.", "Two.");
        assertThat(MeetingView.moves(held, true)).isEmpty();
    }

    private static String came(Appointment meeting, int participant) {
        return Invited.by(meeting).entrySet().stream()
                .filter(one -> one.getValue() == meeting.getParticipant().get(participant))
                .map(one -> "came-" + one.getKey())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_came_is_said_of_the_same_person_when_the_list_was_changed_meanwhile() {
        Appointment meeting = form.appointment("c", typed("11:00"));
        meeting.addParticipant().getActor().setReference("Practitioner/2");
        Typed said = WrittenForms.typed(came(meeting, 2), "attended");
        Appointment changed = meeting.copy();
        java.util.Collections.swap(changed.getParticipant(), 1, 2);
        changed.getParticipant().add(0, new Appointment.AppointmentParticipantComponent());
        changed.getParticipant().get(0).getActor().setReference("Practitioner/3");

        Appointment held = forms.moved(MeetingMove.OUTCOME, changed, said);

        assertThat(held.getParticipant())
                .filteredOn(one -> Meeting.attendance(one).isPresent())
                .singleElement()
                .satisfies(one -> assertThat(one.getActor().getReference()).isEqualTo("Practitioner/2"));
    }

    @Test
    void who_is_invited_twice_is_asked_about_twice() {
        Appointment meeting = new Appointment();
        meeting.addParticipant().getActor().setReference("Practitioner/2");
        meeting.addParticipant().getActor().setReference("Practitioner/2");
        assertThat(Invited.by(meeting).values()).containsExactlyElementsOf(meeting.getParticipant());
    }

    @Test
    void whoever_goes_ahead_without_the_mental_health_service_says_in_which_role() {
        Typed reason = WrittenForms.typed("without", "emergency");
        assertThat(MeetingForms.lacksRole(reason)).isPresent();

        Appointment meeting = form.appointment("c", typed("11:00"));
        forms.withoutMentalHealth(meeting, WrittenForms.typed("without", "emergency", "role", "gp"));
        assertThat(Meeting.isGivenUp(meeting)).isTrue();
    }
}
