package goldthread.voice;

import static goldthread.voice.InterpreterGate.Answer.FINE;
import static goldthread.voice.InterpreterGate.Answer.REFUSED;
import static goldthread.voice.InterpreterGate.Answer.WARNED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.junit.jupiter.api.Test;

class InterpreterGateTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static Appointment at(AppointmentStatus status, int days) {
        return new Appointment().setStatus(status).setStart(Date.from(NOW.plusSeconds(86_400L * days)));
    }

    private static Appointment interpreted(Appointment appointment) {
        appointment.addParticipant().addType(new CodeableConcept(TeamRole.INTERPRETER.coding()));
        return appointment;
    }

    @Test
    void to_book_ahead_without_an_interpreter_is_refused() {
        assertThat(InterpreterGate.judge(null, at(AppointmentStatus.BOOKED, 3), NOW))
                .isEqualTo(REFUSED);
        assertThat(InterpreterGate.judge(at(AppointmentStatus.PROPOSED, 3), at(AppointmentStatus.BOOKED, 3), NOW))
                .isEqualTo(REFUSED);
        assertThat(InterpreterGate.judge(null, new Appointment().setStatus(AppointmentStatus.BOOKED), NOW))
                .isEqualTo(REFUSED);
    }

    @Test
    void with_one_or_with_a_decision_to_go_without_it_is_fine() {
        Appointment without = at(AppointmentStatus.BOOKED, 3);
        without.addExtension().setUrl(Extensions.WITHOUT_INTERPRETER);

        assertThat(InterpreterGate.judge(null, interpreted(at(AppointmentStatus.BOOKED, 3)), NOW))
                .isEqualTo(FINE);
        assertThat(InterpreterGate.judge(null, without, NOW)).isEqualTo(FINE);
    }

    @Test
    void what_is_only_proposed_and_what_took_place_is_stored_with_a_warning() {
        assertThat(InterpreterGate.judge(null, at(AppointmentStatus.PROPOSED, 3), NOW))
                .isEqualTo(WARNED);
        assertThat(InterpreterGate.judge(null, at(AppointmentStatus.FULFILLED, -3), NOW))
                .isEqualTo(WARNED);
        assertThat(InterpreterGate.judge(null, at(AppointmentStatus.BOOKED, -3), NOW))
                .isEqualTo(WARNED);
        assertThat(InterpreterGate.judge(null, at(AppointmentStatus.CANCELLED, 3), NOW))
                .isEqualTo(FINE);
        assertThat(InterpreterGate.judge(null, new Appointment(), NOW)).isEqualTo(FINE);
    }

    @Test
    void what_was_booked_so_before_may_be_added_to_but_not_moved_nor_lose_its_interpreter() {
        Appointment before = at(AppointmentStatus.BOOKED, 3);

        assertThat(InterpreterGate.judge(before, at(AppointmentStatus.BOOKED, 3), NOW))
                .isEqualTo(WARNED);
        assertThat(InterpreterGate.judge(before, at(AppointmentStatus.BOOKED, 4), NOW))
                .isEqualTo(REFUSED);
        assertThat(InterpreterGate.judge(interpreted(before.copy()), at(AppointmentStatus.BOOKED, 3), NOW))
                .isEqualTo(REFUSED);
    }

    @Test
    void that_the_interpreter_has_declined_is_stored_but_does_not_let_the_appointment_be_moved() {
        Appointment before = interpreted(at(AppointmentStatus.BOOKED, 3));
        Appointment declined = interpreted(at(AppointmentStatus.BOOKED, 3));
        declined.getParticipantFirstRep().setStatus(ParticipationStatus.DECLINED);
        Appointment moved = interpreted(at(AppointmentStatus.BOOKED, 4));
        moved.getParticipantFirstRep().setStatus(ParticipationStatus.DECLINED);

        assertThat(InterpreterGate.judge(before, declined, NOW)).isEqualTo(WARNED);
        assertThat(InterpreterGate.judge(before, moved, NOW)).isEqualTo(REFUSED);
    }
}
