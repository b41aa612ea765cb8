package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.junit.jupiter.api.Test;

/** The forms that ship: five in our own words, and one without questions for each published instrument. */
class QuestionnairesTest {
    private static final String SCORES = Profiles.ROOT + "/Questionnaire/scores-";
    private static final OutcomeMeasures MEASURES = OutcomeMeasures.read(HapiOpinion.FHIR);

    private static List<Questionnaire> scoreForms() {
        return Resources.of(Questionnaire.class).stream()
                .filter(form -> form.getUrl().startsWith(SCORES))
                .toList();
    }

    private static Stream<QuestionnaireItemComponent> items(List<QuestionnaireItemComponent> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item), items(item.getItem())));
    }

    @Test
    void the_forms_in_our_own_words_are_all_there() {
        assertThat(Resources.of(Questionnaire.class).stream()
                        .map(Questionnaire::getUrl)
                        .filter(url -> !url.startsWith(SCORES)))
                .containsExactlyInAnyOrder(
                        Profiles.ROOT + "/Questionnaire/goal-based-outcomes",
                        Profiles.ROOT + "/Questionnaire/about-me",
                        Profiles.ROOT + "/Questionnaire/safety-plan-form",
                        Profiles.ROOT + "/Questionnaire/referral-form",
                        Profiles.ROOT + "/Questionnaire/school-nurse-screening");
    }

    @Test
    void each_published_instrument_has_a_form_for_its_scores_and_nothing_more() {
        Map<String, List<OutcomeMeasure>> current = MEASURES.all().stream()
                .filter(OutcomeMeasure::isCurrent)
                .filter(measure -> !measure.tool().equals("gbo"))
                .collect(Collectors.groupingBy(OutcomeMeasure::tool));

        assertThat(scoreForms())
                .extracting(form -> form.getUrl().substring(SCORES.length()))
                .containsExactlyInAnyOrderElementsOf(current.keySet());
        assertThat(scoreForms()).allSatisfy(form -> {
            List<OutcomeMeasure> scores = current.get(form.getUrl().substring(SCORES.length()));
            Map<String, OutcomeMeasure> byCode =
                    scores.stream().collect(Collectors.toMap(OutcomeMeasure::code, Function.identity()));
            assertThat(form.getItem()).hasSize(scores.size()).allSatisfy(item -> {
                OutcomeMeasure score = byCode.get(item.getLinkId());
                assertThat(item.getText()).isEqualTo(score.label());
                assertThat(item.getCodeFirstRep().getDisplay()).isNull();
                assertThat(item.getItem()).isEmpty();
                assertThat(item.getAnswerOption()).isEmpty();
                assertThat(item.getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/maxValue")
                                .getValue()
                                .primitiveValue())
                        .isEqualTo(score.maximum().toPlainString());
            });
        });
    }

    @Test
    void every_question_has_a_name_of_its_own_and_words() {
        assertThat(Resources.of(Questionnaire.class)).allSatisfy(form -> {
            assertThat(items(form.getItem()).map(QuestionnaireItemComponent::getLinkId))
                    .doesNotHaveDuplicates();
            assertThat(items(form.getItem()).map(QuestionnaireItemComponent::getText))
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            assertThat(form.getCopyright()).isNotBlank();
        });
    }

    @Test
    void a_referral_always_asks_whether_the_child_is_safe() {
        Questionnaire referral = Resources.of(Questionnaire.class).stream()
                .filter(form -> form.getName().equals("ReferralForm"))
                .findFirst()
                .orElseThrow();

        assertThat(items(referral.getItem())
                        .filter(item -> item.getLinkId().startsWith("safety-") && item.getRequired())
                        .map(QuestionnaireItemComponent::getLinkId))
                .containsExactly("safety-worry", "safety-today");
    }
}
