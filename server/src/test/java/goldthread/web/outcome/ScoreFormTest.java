package goldthread.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.measure.ScoreValue;
import goldthread.terminology.OutcomeMeasure;
import goldthread.web.form.FormPart;
import goldthread.web.form.Option;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.form.WrittenForms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScoreFormTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String GAD = "score-445455005";

    private final ScoreForm form = new ScoreForm(FHIR, WrittenForms.readership(FHIR));
    private final Typed gad = WrittenForms.typed("tool", "gad-7", "rater", "self");
    private final Sheet sheet =
            form.sheet(gad, List.of(new Option("Patient/c", "The child", "")), List.of(), List.of());

    @Test
    void an_instrument_asks_of_a_rater_what_it_has_for_them_now() {
        assertThat(form.asked(gad)).extracting(OutcomeMeasure::code).containsExactly("445455005");
        assertThat(form.asked(WrittenForms.typed("tool", "gad-7", "rater", "teacher")))
                .isEmpty();
        assertThat(form.asked(WrittenForms.typed("tool", "sdq", "rater", "self")))
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "-1", "many", "1e3", "99999999"})
    void a_number_that_the_measure_cannot_give_is_refused_beside_it(String number) {
        assertThat(form.lacks(sheet, gad, filled(number), TODAY))
                .containsOnlyKeys(GAD)
                .containsEntry(GAD, "The score must be a number from 0 to 21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21", "13.5"})
    void the_ends_of_the_range_are_scores(String number) {
        assertThat(form.lacks(sheet, gad, filled(number), TODAY)).isEmpty();
    }

    @Test
    void without_any_score_there_is_nothing_to_record() {
        assertThat(form.lacks(sheet, gad, filled(""), TODAY)).containsOnlyKeys(GAD);
    }

    @Test
    void scores_are_stored_together() {
        Bundle bundle = form.scores("c", gad, filled("13"));

        assertThat(bundle.getEntry()).singleElement().satisfies(entry -> {
            Observation score = (Observation) entry.getResource();
            assertThat(score.getValueIntegerType().getValue()).isEqualTo(13);
            assertThat(score.getCode().getCodingFirstRep().getCode()).isEqualTo("445455005");
            assertThat(score.getPerformerFirstRep().getReference()).isEqualTo("Patient/c");
            assertThat(score.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-11-20");
            assertThat(score.getMeta().getSecurity()).extracting("code").containsExactly("N");
        });
        assertThat(form.title(gad)).isEqualTo("GAD-7, child or young person");
    }

    @Test
    void an_instrument_with_t_scores_asks_which_numbers_these_are_and_records_them_as_such() {
        String depression = "score-718655001";
        Typed rcads = WrittenForms.typed("tool", "rcads", "rater", "self");
        Sheet both = form.sheet(rcads, List.of(new Option("Patient/c", "The child", "")), List.of(), List.of());

        assertThat(form.lacks(both, rcads, filled(depression, "12", ""), TODAY)).containsOnlyKeys("basis");
        assertThat(form.lacks(both, rcads, filled(depression, "65", "raw"), TODAY))
                .containsEntry(depression, "The score must be a number from 0 to 30");
        assertThat(form.lacks(both, rcads, filled(depression, "0", "t-score"), TODAY))
                .containsEntry(depression, "The T-score must be a number greater than 0");
        assertThat(form.lacks(both, rcads, filled(depression, "65", "t-score"), TODAY))
                .isEmpty();
        assertThat(value(rcads, filled(depression, "65", "t-score")))
                .satisfies(value -> assertThat(((Quantity) value).getUnit()).isEqualTo("T-score"))
                .satisfies(value ->
                        assertThat(ScoreValue.of(value)).contains(new ScoreValue(new BigDecimal(65), true, true)));
        assertThat(value(rcads, filled(depression, "12", "raw"))).isInstanceOf(IntegerType.class);
    }

    @Test
    void an_instrument_without_t_scores_asks_for_none() {
        assertThat(sheet.parts()).flatExtracting(FormPart::inputs).doesNotContain(ScoreBasis.INPUT);
    }

    private Type value(Typed chosen, Typed typed) {
        return ((Observation) form.scores("c", chosen, typed).getEntryFirstRep().getResource()).getValue();
    }

    private static Typed filled(String number) {
        return filled(GAD, number, "");
    }

    private static Typed filled(String score, String number, String basis) {
        return WrittenForms.typed(
                score,
                number,
                "basis",
                basis,
                "by",
                "Patient/c",
                "level",
                "N",
                "rated-day",
                "20",
                "rated-month",
                "11",
                "rated-year",
                "2026");
    }
}
