package goldthread.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotSeenTest {

    private final Appointment said = new Appointment();
    private final Patient child = new Patient();

    NotSeenTest() {
        said.setStatus(AppointmentStatus.NOSHOW);
        said.getStartElement().setValueAsString("2026-11-18T15:30:00Z");
        child.setId("Patient/7");
    }

    private Appointment recorded(Optional<Appointment> stored) {
        return new NotSeen(new Part<>(3, "", said), child).record(stored, "ServiceRequest/5");
    }

    @ParameterizedTest
    @CsvSource({"2010-11-18, did-not-attend", "2010-11-19, was-not-brought", "2018-01-01, was-not-brought"})
    void a_child_who_doesnt_go_alone_was_not_brought(String born, String kind) {
        child.setBirthDateElement(new DateType(born));

        assertThat(Sent.json(recorded(Optional.empty())).toString()).contains("\"" + kind + "\"", "not-known-yet");
    }

    @Test
    void it_is_about_the_child_and_the_referral() {
        Appointment recorded = recorded(Optional.empty());

        assertThat(recorded.getStatus()).isEqualTo(AppointmentStatus.NOSHOW);
        assertThat(recorded.getParticipantFirstRep().getActor().getReference()).isEqualTo("Patient/7");
        assertThat(recorded.getBasedOnFirstRep().getReference()).isEqualTo("ServiceRequest/5");
        assertThat(recorded.getStartElement().getValueAsString()).isEqualTo("2026-11-18T15:30:00Z");
        assertThat(Sent.json(recorded).toString()).contains("was-not-brought");
    }

    @Test
    void one_that_is_recorded_keeps_what_it_said() {
        Appointment stored =
                recorded(Optional.empty()).setStatus(AppointmentStatus.BOOKED).setDescription("First");

        Appointment recorded = recorded(Optional.of(stored));

        assertThat(recorded.getDescription()).isEqualTo("First");
        assertThat(recorded.getBasedOn()).hasSize(1);
        assertThat(recorded.getExtension()).hasSize(1);
        assertThat(stored.getStatus()).isEqualTo(AppointmentStatus.BOOKED);
    }

    private String refusal(AppointmentStatus status, String whose) {
        Appointment stored = new Appointment().setStatus(status);
        stored.addParticipant().setActor(new Reference("Practitioner/7"));
        stored.addParticipant().setActor(new Reference(whose));
        return Refused.by(() -> new NotSeen(new Part<>(3, "", said), child).requireOf(stored));
    }

    @Test
    void one_of_another_child_was_not_missed_by_this_one() {
        assertThat(refusal(AppointmentStatus.BOOKED, "Patient/8"))
                .isEqualTo("422 subject-changed Bundle.entry[3].resource.id");
    }

    @ParameterizedTest
    @EnumSource(names = {"FULFILLED", "CANCELLED", "ENTEREDINERROR"})
    void nobody_missed_one_that_took_place_or_was_called_off(AppointmentStatus status) {
        assertThat(refusal(status, "Patient/7")).isEqualTo("409 wrong-state Bundle.entry[3].resource.status");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "PENDING", "BOOKED", "ARRIVED", "CHECKEDIN", "WAITLIST", "NOSHOW"})
    void one_that_was_to_come_can_be_missed(AppointmentStatus status) {
        Appointment stored = new Appointment().setStatus(status);
        stored.addParticipant().setActor(new Reference("Patient/7/_history/2"));

        new NotSeen(new Part<>(3, "", said), child).requireOf(stored);
    }
}
