package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.TeamRole;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class InterpretingTest {

    private static Patient needing(BooleanType needed) {
        Patient child = new Patient();
        child.addExtension("http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired", needed);
        return child;
    }

    private static Appointment with(Coding type) {
        Appointment appointment = new Appointment();
        appointment.addParticipant().addType(new CodeableConcept(type));
        return appointment;
    }

    @Test
    void a_child_needs_one_when_the_record_says_so() {
        assertThat(Interpreting.isNeeded(needing(new BooleanType(true)))).isTrue();
        assertThat(Interpreting.isNeeded(needing(new BooleanType(false)))).isFalse();
        assertThat(Interpreting.isNeeded(needing(new BooleanType()))).isFalse();
        assertThat(Interpreting.isNeeded(new Patient())).isFalse();
    }

    @Test
    void an_interpreter_is_known_by_the_type_of_participant_unless_they_declined() {
        Appointment hl7 =
                with(new Coding("http://terminology.hl7.org/CodeSystem/participant-type", "translator", null));

        assertThat(Interpreting.isArranged(hl7)).isTrue();
        assertThat(Interpreting.isArranged(with(TeamRole.INTERPRETER.coding()))).isTrue();
        assertThat(Interpreting.isArranged(with(TeamRole.CHOSEN_SUPPORTER.coding())))
                .isFalse();
        hl7.getParticipantFirstRep().setStatus(ParticipationStatus.DECLINED);
        assertThat(Interpreting.isArranged(hl7)).isFalse();
    }

    @Test
    void that_one_goes_ahead_without_stands_in_the_appointment() {
        Appointment without = new Appointment();
        assertThat(Interpreting.isGivenUp(without)).isFalse();
        without.addExtension().setUrl(Extensions.WITHOUT_INTERPRETER);
        assertThat(Interpreting.isGivenUp(without)).isTrue();
    }

    @Test
    void an_interpreter_who_declined_is_told_from_another_who_did() {
        Appointment appointment = with(TeamRole.INTERPRETER.coding());
        assertThat(Interpreting.hasDeclined(appointment)).isFalse();
        appointment.addParticipant().setStatus(ParticipationStatus.DECLINED);
        assertThat(Interpreting.hasDeclined(appointment)).isFalse();
        appointment.getParticipantFirstRep().setStatus(ParticipationStatus.DECLINED);
        assertThat(Interpreting.hasDeclined(appointment)).isTrue();
    }
}
