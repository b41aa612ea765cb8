package goldthread.web.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.web.form.Typed;
import goldthread.web.form.WrittenForms;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.junit.jupiter.api.Test;

final class RiskFormTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private final RiskForm form = new RiskForm(FHIR, WrittenForms.readership(FHIR));

    @Test
    void each_direction_is_to_be_answered_with_its_level_and_why() {
        assertThat(form.sheet().lacks(Typed.nothing(), LocalDate.of(2026, 11, 23)))
                .containsOnlyKeys(
                        "assessed",
                        "to-self-risk",
                        "to-self-level",
                        "to-self-why",
                        "to-others-risk",
                        "to-others-level",
                        "to-others-why",
                        "from-others-risk",
                        "from-others-level",
                        "from-others-why",
                        "summary",
                        "source",
                        "until",
                        "level");
    }

    @Test
    void what_was_typed_is_one_assessment_of_three_directions() {
        RiskAssessment risk = form.assessment(
                "c",
                "Practitioner/me",
                WrittenForms.typed(
                        "to-self-risk",
                        "self-harm",
                        "to-self-level",
                        "moderate",
                        "to-self-why",
                        "Twice, alone.",
                        "to-others-risk",
                        "harm-to-others",
                        "to-others-level",
                        "none-identified",
                        "to-others-why",
                        "Asked.",
                        "from-others-risk",
                        "bullying",
                        "from-others-level",
                        "low",
                        "from-others-why",
                        "School saw to it.",
                        "summary",
                        "Nights are hard.",
                        "source",
                        "child",
                        "level",
                        "N",
                        "assessed-day",
                        "20",
                        "assessed-month",
                        "11",
                        "assessed-year",
                        "2026",
                        "until-day",
                        "1",
                        "until-month",
                        "2",
                        "until-year",
                        "2027"));

        assertThat(risk.getPrediction())
                .extracting(
                        each -> each.getQualitativeRisk().getCodingFirstRep().getCode(),
                        each -> each.getOutcome().getCodingFirstRep().getCode(),
                        RiskAssessment.RiskAssessmentPredictionComponent::getRationale)
                .containsExactly(
                        tuple("moderate", "self-harm", "Twice, alone."),
                        tuple("none-identified", "harm-to-others", "Asked."),
                        tuple("low", "bullying", "School saw to it."));
        assertThat(risk.getExtensionsByUrl(Extensions.INFORMATION_SOURCE)).hasSize(1);
        assertThat(risk.getOccurrenceDateTimeType().getValueAsString()).isEqualTo("2026-11-20");
        assertThat(risk.getPerformer().getReference()).isEqualTo("Practitioner/me");
        assertThat(FHIR.newJsonParser().encodeResourceToString(risk))
                .contains("\"valueDate\":\"2027-02-01\"", "Nights are hard.", "\"code\":\"N\"", "to-others");
    }
}
