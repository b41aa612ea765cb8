package goldthread.web.concern;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.Choice;
import goldthread.terminology.EscalationOutcome;
import goldthread.terminology.SupportOutput;
import goldthread.web.ConditionalOnPages;
import goldthread.web.form.FormPart;
import goldthread.web.form.Input;
import goldthread.web.form.Kind;
import goldthread.web.form.Option;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.springframework.stereotype.Component;

/** The forms with which a concern is raised and moved, and what they make of it. */
@Component
@ConditionalOnPages
class ConcernForms {

    static final String ABOUT = "about";
    static final String OUTCOME = "outcome";
    static final Input REASON = Input.asking(Kind.TEXT, "reason", "Why do you not agree?")
            .hint("It can’t be reworded later.")
            .required("Say why you do not agree");
    private static final Input WORDS = Input.asking(Kind.TEXT, "words", "What do you say to it? (optional)");
    private static final Input FURTHER =
            Input.asking(Kind.TEXT, "reason", "Why does it go on?").required("Say why it goes to the next stage");
    private static final Input LEARNING = Input.asking(Kind.TEXT, "learning", "What do the agencies do differently?")
            .required("Say what the agencies do differently");
    private static final Set<String> ANSWERS = Set.of(
            EscalationOutcome.DECISION_CHANGED.code(),
            EscalationOutcome.DECISION_UPHELD.code(),
            EscalationOutcome.COMPROMISE.code());

    private final List<Choice> outcomes;

    ConcernForms(FhirContext fhir) {
        this.outcomes = Choice.of(fhir, "escalation-outcome").stream()
                .filter(choice -> !EscalationOutcome.NEXT_STAGE.code().equals(choice.code()))
                .toList();
    }

    /** The form for a new one; what can be challenged, each as {@code Type/id}. */
    Sheet raising(List<Option> decisions) {
        return new Sheet(List.of(FormPart.of(
                Input.choosing(Kind.ONE, ABOUT, "Which decision?", decisions).required("Select the decision"),
                REASON)));
    }

    Sheet sheet(ConcernMove move) {
        return new Sheet(List.of(
                switch (move) {
                    case ANSWER ->
                        FormPart.of(
                                outcome(outcomes.stream()
                                        .filter(choice -> ANSWERS.contains(choice.code()))
                                        .toList()),
                                WORDS);
                    case FURTHER -> FormPart.of(FURTHER);
                    case SETTLE -> FormPart.of(outcome(outcomes), LEARNING);
                }));
    }

    private static Input outcome(List<Choice> choices) {
        return Input.choosing(Kind.ONE, OUTCOME, "What becomes of the decision?", Option.of(choices))
                .required("Select what becomes of the decision");
    }

    /** What {@code $escalate} takes. */
    static Parameters reason(Typed typed) {
        return new Parameters().addParameter("reason", typed.text(REASON.input()));
    }

    /** The concern with the answer, or at its end. */
    Task moved(Task concern, ConcernMove move, Typed typed, Instant now) {
        Task moved = concern.copy();
        outcomes.stream()
                .filter(choice -> typed.has(OUTCOME, choice.code()))
                .findFirst()
                .ifPresent(choice -> add(moved, SupportOutput.RESOLUTION, new CodeableConcept(choice.coding())));
        typed.given(WORDS)
                .ifPresent(
                        words -> moved.addNote(new Annotation().setText(words).setTime(Date.from(now))));
        if (move == ConcernMove.SETTLE) {
            typed.given(LEARNING).ifPresent(words -> add(moved, SupportOutput.LEARNING, new StringType(words)));
            moved.setStatus(Concern.isWithdrawn(typed.text(OUTCOME)) ? TaskStatus.CANCELLED : TaskStatus.COMPLETED);
        }
        return moved.setLastModified(Date.from(now));
    }

    private static void add(Task concern, SupportOutput kind, Type value) {
        concern.addOutput(new TaskOutputComponent()
                .setType(new CodeableConcept(kind.coding()))
                .setValue(value));
    }
}
