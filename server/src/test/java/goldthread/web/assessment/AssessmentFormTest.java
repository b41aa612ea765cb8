package goldthread.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.form.WrittenForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

final class AssessmentFormTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final AssessmentForm form = new AssessmentForm(FHIR, WrittenForms.readership(FHIR));
    private final List<Concern> concerns = List.of(new Concern("c1", "“Marks on both arms.”"));
    private final Sheet sheet = form.sheet(concerns);

    @Test
    void the_child_each_part_of_their_situation_and_what_it_adds_up_to_are_asked_for() {
        assertThat(form.codes().domains()).hasSize(11);
        assertThat(form.lacks(sheet, concerns, Typed.nothing(), TODAY))
                .hasSize(16)
                .containsKeys(
                        "assessed",
                        "child-view",
                        "online-life-state",
                        "strengths-state",
                        "summary",
                        "formulation",
                        "level");
    }

    @Test
    void what_was_looked_at_has_a_finding_and_what_was_not_a_reason() {
        assertThat(lacks("safety-state", "assessed")).containsKey("safety-finding");
        assertThat(lacks("safety-state", "not-assessed")).containsKey("safety-reason");
        assertThat(lacks("safety-state", "not-applicable")).doesNotContainKeys("safety-finding", "safety-reason");
        assertThat(lacks("c1-answer", "dismissed")).containsKey("c1-reason");
        assertThat(lacks("c1-answer", "addressed")).doesNotContainKey("c1-reason");
        assertThat(lacks("family-whose", "parent")).containsKey("family-view");
        assertThat(lacks("family-view", "She is tired.")).containsKey("family-whose");
        assertThat(lacks("child-missing", "too-unwell")).doesNotContainKey("child-view");
    }

    @Test
    void what_was_typed_is_one_completed_assessment() {
        ClinicalImpression written = AssessmentRecord.of(
                "p",
                "Practitioner/me",
                form.codes(),
                concerns,
                WrittenForms.typed(
                        "assessed-day",
                        "20",
                        "assessed-month",
                        "11",
                        "assessed-year",
                        "2026",
                        "child-view",
                        "I just want to sleep.",
                        "child-method",
                        "alone",
                        "family-whose",
                        "parent",
                        "family-view",
                        "She is tired.",
                        "safety-state",
                        "assessed",
                        "safety-finding",
                        "Safe at home.",
                        "online-life-state",
                        "not-assessed",
                        "online-life-reason",
                        "not-yet",
                        "c1-answer",
                        "dismissed",
                        "c1-reason",
                        "A graze from swimming.",
                        "summary",
                        "Low mood.",
                        "formulation",
                        "Grief that had no place."));

        assertThat(written.getExtensionsByUrl(Extensions.VIEWPOINT)).hasSize(2);
        assertThat(written.getExtensionsByUrl(Extensions.CONTEXT_DOMAIN)).hasSize(2);
        assertThat(written.getStatus().toCode()).isEqualTo("completed");
        assertThat(FHIR.newJsonParser().encodeResourceToString(written))
                .contains(
                        "I just want to sleep.",
                        "She is tired.",
                        "Safe at home.",
                        "\"code\":\"not-yet\"",
                        "Communication/c1",
                        "A graze from swimming.",
                        "Grief that had no place.",
                        "\"effectiveDateTime\":\"2026-11-20\"",
                        "Practitioner/me")
                .doesNotContain("\"url\":\"missing\"");
    }

    @Test
    void a_view_that_is_missing_says_why() {
        ClinicalImpression written = AssessmentRecord.of(
                "p", "Practitioner/me", form.codes(), List.of(), WrittenForms.typed("child-missing", "too-unwell"));

        assertThat(FHIR.newJsonParser().encodeResourceToString(written))
                .contains("\"url\":\"missing\"", "\"code\":\"too-unwell\"")
                .doesNotContain("\"url\":\"view\"");
    }

    @Test
    void a_concern_is_called_by_its_words_and_day() {
        Communication raised = new Communication();
        raised.setId("c9");
        raised.setSentElement(new DateTimeType("2026-09-10"));
        raised.addPayload().setContent(new StringType("Marks on both arms."));

        assertThat(Concern.of(raised)).isEqualTo(new Concern("c9", "“Marks on both arms.” (10-Sep-2026)"));
    }

    private Map<String, String> lacks(String... typed) {
        return form.lacks(sheet, concerns, WrittenForms.typed(typed), TODAY);
    }

    @Test
    void what_was_typed_has_its_place_before_it_is_kept_unfinished() {
        Typed typed = WrittenForms.typed(
                "draft",
                "yes",
                "level",
                "R",
                "assessed-day",
                "20",
                "assessed-month",
                "11",
                "assessed-year",
                "2026",
                "family-view",
                "She is tired.",
                "safety-finding",
                "Safe at home.",
                "c1-reason",
                "Her aunt knows.");

        assertThat(form.lacksNow(sheet, concerns, typed, TODAY))
                .containsOnlyKeys("family-whose", "safety-state", "c1-answer");
    }

    @Test
    void what_is_kept_unfinished_can_be_gone_on_with_and_loses_nothing() {
        Typed typed = WrittenForms.typed(
                "draft",
                "yes",
                "level",
                "R",
                "marks",
                "share-education",
                "assessed-day",
                "20",
                "assessed-month",
                "11",
                "assessed-year",
                "2026",
                "child-view",
                "I just want to sleep.",
                "family-whose",
                "parent",
                "family-view",
                "She is tired.",
                "safety-state",
                "assessed",
                "safety-finding",
                "Safe at home.",
                "c1-answer",
                "addressed");
        assertThat(form.lacksNow(sheet, concerns, typed, TODAY)).isEmpty();
        ClinicalImpression draft = AssessmentRecord.of("p", "Practitioner/me", form.codes(), concerns, typed);
        form.readership().label(draft.getMeta(), typed);
        assertThat(draft.getStatus()).isEqualTo(ClinicalImpression.ClinicalImpressionStatus.INPROGRESS);

        Typed again = AssessmentDraft.typed(draft, form);

        assertThat(again.with("draft", "yes").values()).isEqualTo(typed.values());
    }
}
