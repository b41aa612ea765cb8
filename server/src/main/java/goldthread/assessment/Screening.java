package goldthread.assessment;

import goldthread.profiles.Profiles;
import goldthread.terminology.TaskCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A completed first look by a school nurse, and what it asks for (N35).
 *
 * @param response that is completed
 */
record Screening(QuestionnaireResponse response) {

    private static final String FORM = Profiles.ROOT + "/Questionnaire/school-nurse-screening";
    private static final Map<String, TaskCode> STEPS = Map.of(
            "Meet again", TaskCode.REVIEW_NEEDED,
            "Talk with parents or carers", TaskCode.PLAN_ACTION,
            "Talk with the mental health lead of the school", TaskCode.PLAN_ACTION,
            "Refer", TaskCode.CONSIDER_MENTAL_HEALTH_REFERRAL,
            "Act now: the child isn't safe", TaskCode.CONSIDER_CONCERN);

    /** The one that a change completes; empty when it completes none. */
    static Optional<Screening> completedBy(@Nullable Resource before, Resource after) {
        return isOne(after) && !isOne(before)
                ? Optional.of(new Screening((QuestionnaireResponse) after))
                : Optional.empty();
    }

    private static boolean isOne(@Nullable Resource resource) {
        return resource instanceof QuestionnaireResponse form
                && (form.getStatus() == QuestionnaireResponseStatus.COMPLETED
                        || form.getStatus() == QuestionnaireResponseStatus.AMENDED)
                && form.hasQuestionnaire()
                && (form.getQuestionnaire().equals(FORM)
                        || form.getQuestionnaire().startsWith(FORM + "|"));
    }

    /** What somebody has to do: about the child's safety first, else what was agreed; empty when that is nothing. */
    Optional<TaskCode> asks() {
        if (!isSafe()) {
            return Optional.of(TaskCode.CONSIDER_CONCERN);
        }
        return answer("next-step")
                .filter(StringType.class::isInstance)
                .map(Type::primitiveValue)
                .map(STEPS::get);
    }

    private boolean isSafe() {
        return truth("safe-feels").orElse(true) && !truth("safe-self").orElse(false);
    }

    /** The day on which it is to be looked at again, when one was agreed and the matter can wait until then. */
    Optional<LocalDate> agreedDay() {
        return asks().filter(TaskCode.CONSIDER_CONCERN::equals).isPresent()
                ? Optional.empty()
                : answer("next-when")
                        .filter(DateType.class::isInstance)
                        .map(Type::primitiveValue)
                        .filter(day -> day.length() == "2026-01-01".length())
                        .map(LocalDate::parse);
    }

    private Optional<Boolean> truth(String linkId) {
        return answer(linkId)
                .filter(BooleanType.class::isInstance)
                .map(BooleanType.class::cast)
                .filter(BooleanType::hasValue)
                .map(BooleanType::booleanValue);
    }

    private Optional<Type> answer(String linkId) {
        return response.getItem().stream()
                .flatMap(Screening::withParts)
                .filter(item -> linkId.equals(item.getLinkId()))
                .flatMap(item -> item.getAnswer().stream())
                .filter(QuestionnaireResponseItemAnswerComponent::hasValue)
                .map(QuestionnaireResponseItemAnswerComponent::getValue)
                .findFirst();
    }

    private static Stream<QuestionnaireResponseItemComponent> withParts(QuestionnaireResponseItemComponent item) {
        return Stream.concat(Stream.of(item), item.getItem().stream().flatMap(Screening::withParts));
    }
}
