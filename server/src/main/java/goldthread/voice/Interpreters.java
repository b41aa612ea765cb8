package goldthread.voice;

import goldthread.child.PartyKey;
import goldthread.profiles.Interpreting;
import goldthread.profiles.Meeting;
import goldthread.store.DatabaseClock;
import goldthread.store.Gate;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.store.View;
import goldthread.store.validation.Validated;
import goldthread.terminology.Rule;
import goldthread.voice.InterpreterGate.Answer;
import goldthread.voice.InterpreterInterceptor.Booked;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;

/** Tells whoever books for a child that an interpreter is missing; only those who know the child learn of it. */
@Component
class Interpreters {

    private static final String PATIENT = "Patient/";
    private static final String MISSING =
            "The child needs an interpreter, and the appointment names none: add a participant of type translator"
                    + " (http://terminology.hl7.org/CodeSystem/participant-type). Whoever goes ahead without says why and in"
                    + " which role in ext-without-interpreter.";

    private final Store store;
    private final Gate gate;
    private final DatabaseClock clock;

    Interpreters(Store store, Gate gate, DatabaseClock clock) {
        this.store = store;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Judges an appointment.
     *
     * @param stored children in the same transaction, by {@code Patient/id}
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException when it is booked ahead without
     */
    void judge(Booked booked, Map<String, Patient> stored) {
        if (InterpreterGate.hasWhatItNeeds(booked.after()) || Meeting.isWithoutFamily(booked.after())) {
            return;
        }
        boolean needed = booked.after().getParticipant().stream()
                .map(Appointment.AppointmentParticipantComponent::getActor)
                .flatMap(actor -> PartyKey.of(actor).stream())
                .filter(actor -> actor.startsWith(PATIENT))
                .anyMatch(child -> isNeededBy(child, stored) && isKnown(child, booked));
        if (needed) {
            answer(InterpreterGate.judge(booked.before(), booked.after(), clock.now()), booked);
        }
    }

    private boolean isNeededBy(String child, Map<String, Patient> stored) {
        return Optional.ofNullable(stored.get(child))
                .or(() -> store.read(Patient.class, child.substring(PATIENT.length())))
                .filter(Interpreting::isNeeded)
                .isPresent();
    }

    private boolean isKnown(String child, Booked booked) {
        return gate.views(Set.of(child), booked.request()).get(child) == View.WHOLE;
    }

    private static void answer(Answer answer, Booked booked) {
        if (answer == Answer.REFUSED && !Origin.of(booked.request()).intake()) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE, Rule.INTERPRETER_MISSING.code(), MISSING, "Appointment.participant");
        }
        if (answer != Answer.FINE) {
            Validated.of(booked.request())
                    .warn(Outcomes.issue(
                            IssueSeverity.WARNING,
                            IssueType.BUSINESSRULE,
                            Rule.INTERPRETER_MISSING.code(),
                            MISSING,
                            "Appointment.participant"));
        }
    }
}
