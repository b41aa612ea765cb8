package goldthread.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** Opens a form for a child: what its expressions find stands in it already, and what they couldn't is said. */
final class Prefill {

    /** More questions than any form needs, and few enough to look at each. */
    static final int MOST = 1_000;

    private final Expressions expressions;
    private final Patient child;
    private final List<String> problems = new ArrayList<>();
    private int questions;

    Prefill(Expressions expressions, Patient child) {
        this.expressions = expressions;
        this.child = child;
    }

    /** The form, in progress, with what is known; its author and time are for whoever completes it. */
    QuestionnaireResponse of(Questionnaire form) {
        QuestionnaireResponse response = new QuestionnaireResponse().setStatus(QuestionnaireResponseStatus.INPROGRESS);
        response.setQuestionnaire(name(form));
        response.setSubject(new Reference("Patient/" + child.getIdElement().getIdPart()));
        form.getItem().forEach(item -> item(item).ifPresent(response::addItem));
        return response;
    }

    /** Where in the form something couldn't be filled in, by the {@code linkId} of the question. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private static String name(Questionnaire form) {
        if (!form.hasUrl()) {
            return "Questionnaire/" + form.getIdElement().getIdPart();
        }
        return form.hasVersion() ? form.getUrl() + "|" + form.getVersion() : form.getUrl();
    }

    private Optional<QuestionnaireResponseItemComponent> item(QuestionnaireItemComponent question) {
        questions++;
        if (questions > MOST) {
            return Optional.empty();
        }
        QuestionnaireResponseItemComponent item =
                new QuestionnaireResponseItemComponent().setLinkId(question.getLinkId());
        item.setText(question.getText());
        answers(question).forEach(answer -> item.addAnswer().setValue(answer));
        question.getItem()
                .forEach(inner -> item(inner).ifPresent(filled -> {
                    if (question.getType() == QuestionnaireItemType.GROUP) {
                        item.addItem(filled);
                    } else if (item.hasAnswer()) {
                        item.getAnswerFirstRep().addItem(filled);
                    }
                }));
        return item.hasAnswer() || item.hasItem() ? Optional.of(item) : Optional.empty();
    }

    private List<Type> answers(QuestionnaireItemComponent question) {
        List<Expression> known = Sdc.expressions(Sdc.INITIAL, question);
        List<Type> answers = new ArrayList<>();
        if (known.isEmpty()) {
            question.getInitial().forEach(initial -> answers.add(initial.getValue()));
        } else {
            answers.addAll(found(known.get(0), question));
        }
        return question.getRepeats() || answers.size() < 2 ? answers : answers.subList(0, 1);
    }

    private List<Type> found(Expression expression, QuestionnaireItemComponent question) {
        Optional<List<Base>> values = Sdc.FHIRPATH.equals(expression.getLanguage()) && expression.hasExpression()
                ? expressions.evaluate(child, expression.getExpression())
                : Optional.empty();
        if (values.isEmpty()) {
            problems.add(question.getLinkId());
            return List.of();
        }
        List<Type> answers = values.get().stream()
                .map(value ->
                        Answer.of(value, Objects.requireNonNullElse(question.getType(), QuestionnaireItemType.NULL)))
                .flatMap(Optional::stream)
                .toList();
        if (answers.size() < values.get().size()) {
            problems.add(question.getLinkId());
        }
        return answers;
    }
}
