package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.Profiles;
import goldthread.store.StoredResource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** What a child wants everyone to know, in the words of the latest form <em>About me</em> (N53). */
final class AboutMeForm {

    private static final String FORM = Profiles.ROOT + "/Questionnaire/about-me";
    private static final Set<QuestionnaireResponseStatus> FILLED_IN =
            Set.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);

    /** The form's questions as headings. */
    private static final Map<String, String> HEADINGS = Map.of(
            "matters", "What matters to me",
            "people", "Who matters to me",
            "communicate", "How I talk and listen",
            "well", "How I am when I am well",
            "please", "Please do, and please don't",
            "help", "When and how I want help",
            "also", "What else to know");

    private AboutMeForm() {}

    /** Whether a stored form may be this one, seen from its text alone. */
    static boolean mayBe(StoredResource body) {
        return body.body().contains('"' + FORM);
    }

    /** One line for each question that was answered. */
    static List<Statement> of(PlanView view) {
        return view.record().all(QuestionnaireResponse.class).stream()
                .filter(recorded -> isOne(recorded.resource(), view))
                .max(Comparator.comparing(AboutMeForm::written).thenComparing(Recorded::lastUpdated))
                .map(recorded -> lines(recorded, view))
                .orElse(List.of());
    }

    private static boolean isOne(QuestionnaireResponse form, PlanView view) {
        String of = form.getQuestionnaire();
        return of != null
                && (of.equals(FORM) || of.startsWith(FORM + "|"))
                && form.hasStatus()
                && FILLED_IN.contains(form.getStatus())
                && Days.begun(Days.first(form.getAuthoredElement()), view.day());
    }

    private static String written(Recorded<QuestionnaireResponse> recorded) {
        return Days.first(recorded.resource().getAuthoredElement())
                .map(Objects::toString)
                .orElse("");
    }

    private static List<Statement> lines(Recorded<QuestionnaireResponse> recorded, PlanView view) {
        QuestionnaireResponse form = recorded.resource();
        return form.getItem().stream()
                .flatMap(item -> words(item)
                        .map(words -> Statement.of(
                                view.agency(recorded, form.getSource(), form.getAuthor()),
                                form.getAuthoredElement().hasValue() ? Words.date(form.getAuthoredElement()) : "",
                                recorded,
                                HEADINGS.getOrDefault(String.valueOf(item.getLinkId()), "What else to know"),
                                "“" + words + "”" + toldBy(form, view)))
                        .stream())
                .toList();
    }

    private static Optional<String> words(QuestionnaireResponseItemComponent item) {
        return Optional.of(item.getAnswer().stream()
                        .map(QuestionnaireResponseItemAnswerComponent::getValue)
                        .filter(Objects::nonNull)
                        .map(Type::primitiveValue)
                        .filter(words -> words != null && !words.isBlank())
                        .collect(Collectors.joining("; ")))
                .filter(words -> !words.isEmpty());
    }

    /** Who said it, where that wasn't the child. */
    private static String toldBy(QuestionnaireResponse form, PlanView view) {
        return Stream.of(form.getSource(), form.getAuthor())
                .filter(Reference::hasReference)
                .findFirst()
                .filter(who -> !who.getReferenceElement()
                        .toUnqualifiedVersionless()
                        .getValue()
                        .equals(view.record().child().reference()))
                .map(who -> " (told by " + view.name(who) + ")")
                .orElse("");
    }
}
