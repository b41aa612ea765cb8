package goldthread.form;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.store.Outcomes;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.RaterPerspective;
import goldthread.terminology.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * The observations in a completed form, as Structured Data Capture takes them out: one for each answer to a question that
 * says so and has a code. Each has an identifier that follows from the question and from the place among its answers, so that
 * an answer keeps it whatever is answered elsewhere; and the labels of the whole form.
 *
 * @param response with its id
 * @param form that was filled in
 * @param measures whose scores are known
 */
record Extraction(QuestionnaireResponse response, Questionnaire form, OutcomeMeasures measures) {

    /** System of the identifier. */
    static final String URI = "urn:ietf:rfc:3986";

    /** As many as one transaction takes. */
    static final int MOST = 500;

    /** Codes of all observations together. */
    private static final int MOST_CODES = 10 * MOST;

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    /** The observations, stored by nobody yet; 422 when they are more than a transaction takes. */
    List<Observation> observations() {
        Map<String, QuestionnaireItemComponent> questions = new HashMap<>();
        collect(form.getItem(), Sdc.flag(Sdc.EXTRACT, form.getExtension()).orElse(false), questions);
        Drawn drawn = new Drawn(questions, new HashMap<>(), new ArrayList<>());
        response.getItem().forEach(item -> add(item, drawn));
        return drawn.observations();
    }

    /**
     * What was found until now.
     *
     * @param questions that are taken out, by linkId
     * @param places how many answers each has had
     */
    private record Drawn(
            Map<String, QuestionnaireItemComponent> questions,
            Map<String, Integer> places,
            List<Observation> observations) {}

    /** What a group or the form says of taking out holds for what is in it, unless that says otherwise. */
    private static void collect(
            List<QuestionnaireItemComponent> items,
            boolean byDefault,
            Map<String, QuestionnaireItemComponent> questions) {
        for (QuestionnaireItemComponent item : items) {
            boolean wanted = Sdc.flag(Sdc.EXTRACT, item.getExtension()).orElse(byDefault);
            if (wanted && item.hasCode()) {
                questions.put(item.getLinkId(), item);
            }
            collect(item.getItem(), wanted, questions);
        }
    }

    private void add(QuestionnaireResponseItemComponent item, Drawn drawn) {
        QuestionnaireItemComponent question = drawn.questions().get(item.getLinkId());
        item.getAnswer().forEach(answer -> {
            if (question != null) {
                Answer.observed(answer.getValue()).ifPresent(value -> add(question, value, drawn));
            }
            answer.getItem().forEach(inner -> add(inner, drawn));
        });
        item.getItem().forEach(inner -> add(inner, drawn));
    }

    private void add(QuestionnaireItemComponent question, Type value, Drawn drawn) {
        int codes = question.getCode().size() * (drawn.observations().size() + 1);
        if (drawn.observations().size() >= MOST || codes > MOST_CODES) {
            throw Outcomes.unprocessable(
                    IssueType.TOOCOSTLY,
                    Rule.TOO_MANY_ENTRIES.code(),
                    "A form gives at most " + MOST + " observations, and a question that is taken out has a few codes.",
                    "QuestionnaireResponse.item");
        }
        int place = drawn.places().merge(String.valueOf(question.getLinkId()), 1, Integer::sum);
        String name = response.getIdElement().getIdPart() + "|" + question.getLinkId() + "|" + (place - 1);
        Observation observation = observation(question, value);
        observation
                .addIdentifier()
                .setSystem(URI)
                .setValue("urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        drawn.observations().add(observation);
    }

    private Observation observation(QuestionnaireItemComponent question, Type value) {
        Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
        response.getMeta().getSecurity().forEach(label -> observation.getMeta().addSecurity(label.copy()));
        observation.addCategory(
                new CodeableConcept(new Coding().setSystem(CATEGORY).setCode("survey")));
        question.getCode().forEach(observation.getCode()::addCoding);
        observation.setSubject(response.getSubject()).setValue(value);
        observation.addDerivedFrom(
                new Reference("QuestionnaireResponse/" + response.getIdElement().getIdPart()));
        response.getBasedOn().forEach(observation::addBasedOn);
        if (response.hasEncounter()) {
            observation.setEncounter(response.getEncounter());
        }
        if (response.getAuthoredElement().hasValue()) {
            observation.setEffective(response.getAuthoredElement().copy());
        }
        Reference rater = response.hasSource() ? response.getSource() : response.getAuthor();
        if (!rater.isEmpty()) {
            observation.addPerformer(rater);
        }
        measure(question).ifPresent(measure -> score(observation, measure, rater));
        return observation;
    }

    private Optional<OutcomeMeasure> measure(QuestionnaireItemComponent question) {
        return question.getCode().stream()
                .filter(coding -> CodeSystems.SNOMED_CT.equals(coding.getSystem()) && coding.hasCode())
                .flatMap(coding -> measures.find(coding.getCode()).stream())
                .findFirst();
    }

    private static void score(Observation observation, OutcomeMeasure measure, Reference rater) {
        if (observation.hasEffective() && observation.hasPerformer()) {
            observation.getMeta().addProfile(Profiles.OUTCOME_SCORE);
        }
        side(measure, rater)
                .map(side -> new CodeableConcept(side.coding()))
                .ifPresent(side -> observation.addExtension(Extensions.RATER_PERSPECTIVE, side));
    }

    /** From whose side the form was filled in: by who answered, else as the code of the score fixes it. */
    private static Optional<RaterPerspective> side(OutcomeMeasure measure, Reference rater) {
        String type = Stream.of(rater.getReferenceElement().getResourceType(), rater.getType())
                .filter(named -> named != null)
                .findFirst()
                .orElse("");
        return switch (type) {
            case "Patient" -> Optional.of(RaterPerspective.SELF);
            case "RelatedPerson" -> Optional.of(RaterPerspective.PARENT_CARER);
            default -> Optional.ofNullable(measure.rater());
        };
    }
}
