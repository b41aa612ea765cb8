package goldthread.form;

import goldthread.child.StrictestLabels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** Opens a form for a child: what its expressions find stands in it already, and what they couldn't is said. */
final class Prefill {

    /** More questions than any form needs, and few enough to look at each. */
    static final int MOST = 1_000;

    /** Answers in one form. */
    static final int MOST_ANSWERS = 5_000;

    private final Expressions expressions;
    private final Patient child;
    private final List<String> problems = new ArrayList<>();
    private final Set<Resource> sources = new LinkedHashSet<>();
    private int questions;
    private int answers;

    Prefill(Expressions expressions, Patient child) {
        this.expressions = expressions;
        this.child = child;
    }

    /**
     * The form, in progress, with what is known; its author and time are for whoever completes it. It is labelled as strictly
     * as what it was filled in from or left empty because of, and never less than restricted: who fills in the rest relies on
     * that.
     */
    QuestionnaireResponse of(Questionnaire form) {
        QuestionnaireResponse response = new QuestionnaireResponse().setStatus(QuestionnaireResponseStatus.INPROGRESS);
        response.setQuestionnaire(name(form));
        response.setSubject(new Reference("Patient/" + child.getIdElement().getIdPart()));
        form.getItem().forEach(item -> item(item).ifPresent(response::addItem));
        sources.add(new QuestionnaireResponse());
        response.getMeta().setSecurity(StrictestLabels.of(sources));
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
            return nothing(question);
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

    /** The first question that is too many is named, not each of those after it. */
    private Optional<QuestionnaireResponseItemComponent> nothing(QuestionnaireItemComponent question) {
        if (questions == MOST + 1) {
            say(question);
        }
        return Optional.empty();
    }

    private void say(QuestionnaireItemComponent question) {
        problems.add(Objects.requireNonNullElse(question.getLinkId(), "item"));
    }

    private List<Type> answers(QuestionnaireItemComponent question) {
        List<Expression> known = Sdc.expressions(Sdc.INITIAL, question);
        List<Type> all = known.isEmpty()
                ? question.getInitial().stream()
                        .flatMap(initial -> Stream.ofNullable(initial.getValue()))
                        .toList()
                : found(known.get(0), question);
        List<Type> taken = question.getRepeats() || all.size() < 2 ? all : all.subList(0, 1);
        if (answers + taken.size() > MOST_ANSWERS) {
            say(question);
            return List.of();
        }
        answers += taken.size();
        return taken;
    }

    private List<Type> found(Expression expression, QuestionnaireItemComponent question) {
        Optional<Expressions.Found> found = Sdc.FHIRPATH.equals(expression.getLanguage()) && expression.hasExpression()
                ? expressions.evaluate(expression.getExpression())
                : Optional.empty();
        if (found.isEmpty()) {
            say(question);
            return List.of();
        }
        List<Base> values = found.get().values();
        List<Type> fitting = values.stream()
                .map(value ->
                        Answer.of(value, Objects.requireNonNullElse(question.getType(), QuestionnaireItemType.NULL)))
                .flatMap(Optional::stream)
                .toList();
        if (fitting.size() < values.size()) {
            say(question);
        }
        sources.addAll(found.get().from());
        return fitting;
    }
}
