package goldthread.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.PlanSection;
import goldthread.terminology.RiskLevel;
import goldthread.terminology.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FHIR);
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), MEASURES);

    private static CodeableConcept coded(String system, String code, String display) {
        return new CodeableConcept(new Coding(system, code, display));
    }

    @Test
    void what_the_author_wrote_comes_before_every_display() {
        CodeableConcept concept = new CodeableConcept(RiskLevel.HIGH.coding()).setText("High, as agreed");

        assertThat(WORDS.of(concept)).contains("High, as agreed");
    }

    @Test
    void our_codes_are_called_what_our_code_systems_call_them() {
        assertThat(WORDS.of(new CodeableConcept(RiskLevel.HIGH.coding().setDisplay("HI"))))
                .contains("High: act today");
        assertThat(WORDS.of(PlanSection.GOALS)).isEqualTo("Goals");
    }

    @Test
    void an_outcome_measure_has_our_own_short_label() {
        OutcomeMeasure measure = MEASURES.all().iterator().next();

        assertThat(WORDS.of(coded(CodeSystems.SNOMED_CT, measure.code(), "the term of someone else")))
                .contains(measure.label());
    }

    @Test
    void codes_of_others_are_called_what_their_sender_called_them_or_stand_bare() {
        assertThat(WORDS.of(coded("https://example.org", "9", "Nine"))).contains("Nine");
        assertThat(WORDS.of(new CodeableConcept(
                        new Coding().setSystem("https://example.org").setCode("9"))))
                .contains("9");
        assertThat(WORDS.ours(coded("https://example.org", "9", "Nine"))).isEmpty();
    }

    @Test
    void a_concept_that_says_nothing_has_no_words() {
        assertThat(WORDS.of(new CodeableConcept())).isEmpty();
        assertThat(WORDS.of(new CodeableConcept().setText(" "))).isEmpty();
        assertThat(WORDS.ofFirst(List.of(new CodeableConcept(), coded("https://example.org", "9", "Nine"))))
                .contains("Nine");
    }

    @Test
    void dates_are_written_as_clinicians_write_them_in_the_precision_recorded() {
        assertThat(Words.day(LocalDate.parse("2026-09-04"))).isEqualTo("04-Sep-2026");
        assertThat(Words.date(new DateTimeType("2026"))).isEqualTo("2026");
        assertThat(Words.date(new DateTimeType("2026-03"))).isEqualTo("Mar-2026");
        assertThat(Words.date(new DateTimeType("2026-07-04T23:30:00Z"))).isEqualTo("05-Jul-2026");
    }
}
