package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.text;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.FlagCode;
import goldthread.terminology.RiskLevel;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.junit.jupiter.api.Test;

class RiskSectionTest {

    private static RiskAssessment assessment(String id, String day, Reference who, String risk, RiskLevel level) {
        RiskAssessment assessment = withId(new RiskAssessment(), "RiskAssessment/" + id);
        assessment.setStatus(RiskAssessmentStatus.FINAL);
        assessment.setOccurrence(new DateTimeType(day));
        assessment.setPerformer(who);
        assessment
                .addPrediction()
                .setOutcome(text(risk))
                .setQualitativeRisk(code(level))
                .setRationale("Asked directly.");
        return assessment;
    }

    private static List<Statement> of(RecordBuilder record) {
        return RiskSection.of(record.on("2026-06-01")).statements();
    }

    @Test
    void the_highest_level_comes_first() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        assessment("a", "2026-05-01", RecordBuilder.CLINICIAN, "Going missing", RiskLevel.LOW),
                        assessment("b", "2026-04-01", RecordBuilder.CLINICIAN, "Self-harm", RiskLevel.HIGH));

        assertThat(of(record)).extracting(risk -> risk.cells().get(0)).containsExactly("Self-harm", "Going missing");
        assertThat(of(record).get(0).cells())
                .containsExactly("Self-harm", "High: act today", "", "Asked directly.", "");
        assertThat(of(record).get(0).date()).isEqualTo("01-Apr-2026");
    }

    @Test
    void a_later_finding_of_the_same_agency_replaces_the_earlier_one() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        assessment("a", "2026-05-01", RecordBuilder.CLINICIAN, "Self-harm", RiskLevel.LOW),
                        assessment("b", "2026-04-01", RecordBuilder.CLINICIAN, "Self-harm", RiskLevel.HIGH));

        assertThat(of(record)).extracting(risk -> risk.cells().get(1)).containsExactly("Low: support and look again");
    }

    @Test
    void what_agencies_find_differently_stands_side_by_side() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        assessment("a", "2026-05-01", RecordBuilder.CLINICIAN, "Self-harm", RiskLevel.LOW),
                        assessment("b", "2026-04-01", RecordBuilder.SOCIAL_WORKER, "Self-harm", RiskLevel.HIGH));

        assertThat(of(record)).extracting(Statement::agency).containsExactly("Eastmoor Council", "Riverside CAMHS");
    }

    @Test
    void the_agencys_own_scale_stands_beside_the_common_level() {
        RiskAssessment assessment =
                assessment("a", "2026-05-01", RecordBuilder.SOCIAL_WORKER, "Self-harm", RiskLevel.HIGH);
        CodeableConcept level = assessment.getPredictionFirstRep().getQualitativeRisk();
        level.addCoding(
                new Coding().setSystem("https://example.org/scale").setCode("4").setDisplay("Level four"));

        assertThat(of(new RecordBuilder().add(assessment)).get(0).cells())
                .startsWith("Self-harm", "High: act today", "Level four");
    }

    @Test
    void a_finding_past_its_day_is_out_of_date() {
        RiskAssessment stale = assessment("a", "2026-01-01", RecordBuilder.CLINICIAN, "Self-harm", RiskLevel.HIGH);
        stale.addExtension(Extensions.VALID_UNTIL, new DateType("2026-05-31"));

        assertThat(of(new RecordBuilder().add(stale)).get(0).marks()).containsExactly(Mark.OUT_OF_DATE);
    }

    @Test
    void mistakes_and_later_findings_are_left_out() {
        RiskAssessment mistake = assessment("a", "2026-05-01", RecordBuilder.CLINICIAN, "Self-harm", RiskLevel.HIGH);
        mistake.setStatus(RiskAssessmentStatus.ENTEREDINERROR);
        RiskAssessment later = assessment("b", "2026-06-02", RecordBuilder.CLINICIAN, "Self-harm", RiskLevel.HIGH);

        assertThat(of(new RecordBuilder().add(mistake, later))).isEmpty();
    }

    @Test
    void alerts_in_force_are_shown_and_ended_ones_are_not() {
        Flag active = withId(new Flag(), "Flag/active");
        active.setStatus(FlagStatus.ACTIVE).setCode(code(FlagCode.SAFETY_PLAN)).setPeriod(period("2026-04-01", null));
        active.setAuthor(RecordBuilder.CLINICIAN);
        Flag ended = withId(new Flag(), "Flag/ended");
        ended.setStatus(FlagStatus.INACTIVE).setCode(code(FlagCode.DISENGAGEMENT));
        ended.setPeriod(period("2026-04-01", "2026-05-01"));
        RecordBuilder record = new RecordBuilder().add(active, ended);

        assertThat(of(record)).singleElement().satisfies(alert -> {
            assertThat(alert.cells()).startsWith("Safety plan");
            assertThat(alert.date()).isEqualTo("since 01-Apr-2026");
        });
        assertThat(RiskSection.of(record.on("2026-04-20")).statements()).hasSize(2);
    }
}
