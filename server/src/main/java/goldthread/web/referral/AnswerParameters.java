package goldthread.web.referral;

import goldthread.terminology.Choice;
import goldthread.web.form.Typed;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Writes what somebody has typed as the parameters of the operation. */
final class AnswerParameters {

    private AnswerParameters() {}

    static Parameters of(Answer answer, Typed typed, AnswerChoices choices) {
        Parameters parameters = new Parameters();
        texts(answer, typed, Field.INFORMATION, "information", parameters);
        coded(answer, typed, Field.REASON, choices.reasons(answer), "reason", parameters);
        coded(answer, typed, Field.OUTCOME, choices.outcomes(), "outcome", parameters);
        if (answer.asks(Field.WHY)) {
            typed.given(Field.WHY).ifPresent(why -> add(parameters, "reason", new CodeableConcept().setText(why)));
        }
        if (answer.asks(Field.SUPPORT)) {
            support(typed, choices, answer == Answer.WAIT_LIST ? "interimSupport" : "alternative", parameters);
        }
        texts(answer, typed, Field.ADVICE, "advice", parameters);
        texts(answer, typed, Field.NOTHING, "nothingAvailable", parameters);
        if (answer.asks(Field.OWNER)) {
            typed.given(Field.OWNER).ifPresent(owner -> add(parameters, "owner", new Reference(owner)));
        }
        if (answer.asks(Field.REVIEW)) {
            typed.day(Field.REVIEW).ifPresent(day -> add(parameters, "reviewBy", new DateType(day.toString())));
        }
        texts(answer, typed, Field.NOTE, "note", parameters);
        return parameters;
    }

    private static void support(Typed typed, AnswerChoices choices, String name, Parameters into) {
        Stream<Type> kinds = choices.supports().stream()
                .filter(choice -> typed.has(Field.SUPPORT.input(), choice.code()))
                .map(choice -> new CodeableConcept(choice.coding()));
        Stream<Type> words = typed.given(Field.WORDS).stream().map(StringType::new);
        Stream.concat(kinds, words).forEach(value -> add(into, name, value));
    }

    private static void coded(
            Answer answer, Typed typed, Field field, List<Choice> choices, String name, Parameters into) {
        if (answer.asks(field)) {
            choices.stream()
                    .filter(choice -> typed.has(field.input(), choice.code()))
                    .findFirst()
                    .ifPresent(choice -> add(into, name, new CodeableConcept(choice.coding())));
        }
    }

    private static void texts(Answer answer, Typed typed, Field field, String name, Parameters into) {
        if (answer.asks(field)) {
            typed.given(field).ifPresent(text -> add(into, name, new StringType(text)));
        }
    }

    private static void add(Parameters into, String name, Type value) {
        into.addParameter().setName(name).setValue(value);
    }
}
