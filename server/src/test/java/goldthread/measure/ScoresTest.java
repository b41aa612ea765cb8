package goldthread.measure;

import static goldthread.measure.Wren.by;
import static goldthread.measure.Wren.contact;
import static goldthread.measure.Wren.episode;
import static goldthread.measure.Wren.observation;
import static goldthread.measure.Wren.of;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.StoredResource;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.RaterPerspective;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers of a record are scores, and which belong together. */
final class ScoresTest {

    private static final String CGAS = "860591000000104";
    private static final String YP_CORE = "718437004";
    private static final String YP_CORE_SUPERSEDED = "960601000000104";

    @Test
    void each_relative_is_a_rater_and_professionals_of_one_side_are_one() {
        Wren wren = new Wren()
                .with(
                        by(RaterPerspective.PARENT_CARER, "RelatedPerson/mother", score("m")),
                        by(RaterPerspective.PARENT_CARER, "RelatedPerson/father", score("f")),
                        by(RaterPerspective.CLINICIAN, "PractitionerRole/one", score("c1")),
                        by(RaterPerspective.CLINICIAN, "PractitionerRole/other", score("c2")),
                        by(RaterPerspective.SELF, "Patient/wren", score("s")));

        assertThat(wren.series().stream()
                        .map(series -> series.stream().map(Score::reference).toList()))
                .containsExactly(
                        List.of("Observation/m"),
                        List.of("Observation/f"),
                        List.of("Observation/c1", "Observation/c2"),
                        List.of("Observation/s"));
    }

    private static Observation score(String id) {
        return observation(id, YP_CORE, "2026-02-01", "12");
    }

    @Test
    void who_rated_follows_from_the_code_or_from_the_person_where_the_record_does_not_say() {
        assertThat(only(observation("a", CGAS, "2026-02-01", "50")).rater())
                .isEqualTo(new Rater(RaterPerspective.CLINICIAN, ""));
        assertThat(only(score("a")).rater()).isEqualTo(new Rater(RaterPerspective.SELF, ""));
        assertThat(only(score("a").setPerformer(List.of(new Reference("RelatedPerson/m"))))
                        .rater())
                .isEqualTo(new Rater(RaterPerspective.PARENT_CARER, "RelatedPerson/m"));
        assertThat(only(score("a").setPerformer(List.of(new Reference().setDisplay("Nia Price"))))
                        .rater())
                .isEqualTo(new Rater(null, "Nia Price"));
        assertThat(only(score("a").setPerformer(null)).rater()).isEqualTo(new Rater(null, ""));
    }

    private static Score only(Observation observation) {
        return new Wren().with(observation).series().get(0).get(0);
    }

    @Test
    void a_superseded_code_continues_the_series_of_the_code_that_is_used_now() {
        assertThat(new Wren()
                        .score("a", YP_CORE_SUPERSEDED, "2026-02-01", "12")
                        .score("b", YP_CORE, "2026-03-01", "12")
                        .series())
                .hasSize(1);
    }

    @Test
    void a_score_belongs_to_the_referral_of_its_contact_and_its_episode_where_it_names_none() {
        Observation atContact = score("a").setEncounter(new Reference("Encounter/one"));
        Wren wren = new Wren()
                .with(
                        atContact,
                        contact("one", "2026-02-01").addEpisodeOfCare(new Reference("EpisodeOfCare/e")),
                        episode("e", "r"));

        assertThat(wren.involvement().referral(atContact)).isEqualTo("ServiceRequest/r");
        assertThat(wren.involvement().episode(atContact)).isEqualTo("EpisodeOfCare/e");
        assertThat(wren.involvement().episode(of("r", score("b")))).isEqualTo("EpisodeOfCare/e");
        assertThat(wren.involvement().episode(score("c"))).isEmpty();
    }

    @Test
    void mistakes_bounds_and_answers_without_number_or_day_are_no_scores() {
        Observation mistake = score("a");
        mistake.setStatus(ObservationStatus.ENTEREDINERROR);
        Observation bound = score("b");
        ((Quantity) bound.getValue()).setComparator(QuantityComparator.LESS_THAN);
        Observation later = observation("d", YP_CORE, "2026-06-02", "12");
        Observation other = observation("e", "73211009", "2026-02-01", "12");

        assertThat(new Wren()
                        .with(mistake, bound, score("c").setValue(new StringType("12")), later, other)
                        .with(score("f").setEffective(null))
                        .series())
                .isEmpty();
    }

    @Test
    void a_subscale_in_a_component_is_a_score_of_its_own_and_nothing_else_there_is() {
        Observation whole = observation("a", "718134002", "2026-02-01", "12");
        whole.addComponent().setCode(concept("718147007")).setValue(new IntegerType(2));
        whole.addComponent().setCode(concept("718134002")).setValue(new IntegerType(13));
        whole.addComponent().setCode(concept("73211009")).setValue(new IntegerType(3));

        assertThat(new Wren().with(whole).series())
                .flatExtracting(series -> series)
                .extracting(found -> found.reference() + " " + found.measure().code() + " " + found.value())
                .containsExactly("Observation/a 718134002 12", "Observation/a 718147007 2");
        assertThat(whole.getComponent()).hasSize(3);
    }

    private static CodeableConcept concept(String code) {
        return new CodeableConcept(new Coding().setSystem(CodeSystems.SNOMED_CT).setCode(code));
    }

    @Test
    void a_score_over_a_time_belongs_to_its_end() {
        Observation weeks = score("a");
        Period fortnight = new Period();
        fortnight.getStartElement().setValueAsString("2026-02-01");
        fortnight.getEndElement().setValueAsString("2026-02-14");

        assertThat(only(weeks.setEffective(fortnight)).day()).isEqualTo("2026-02-14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-score", "T score", "t_score", "{Tscore}"})
    void a_t_score_says_so_in_its_unit(String unit) {
        assertThat(ScoreValue.of(new Quantity().setValue(65).setUnit(unit)))
                .contains(new ScoreValue(BigDecimal.valueOf(65), true, true));
        assertThat(ScoreValue.of(new Quantity().setValue(65).setCode(unit))
                        .orElseThrow()
                        .standardised())
                .isTrue();
    }

    @Test
    void a_plain_number_is_a_raw_score() {
        assertThat(ScoreValue.of(new IntegerType(12))).contains(new ScoreValue(BigDecimal.valueOf(12), false, true));
        assertThat(ScoreValue.of(new Quantity().setValue(12).setUnit("score"))
                        .orElseThrow()
                        .standardised())
                .isFalse();
        assertThat(ScoreValue.of(new Quantity())).isEmpty();
    }

    @Test
    void a_quantity_without_a_number_has_none_even_when_something_else_stands_there() {
        Quantity unknown = new Quantity();
        unknown.getValueElement().addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", asked());

        assertThat(ScoreValue.of(unknown)).isEmpty();
        assertThat(ScoreValue.of(null)).isEmpty();
        assertThat(new Wren().with(score("a").setValue(unknown)).series()).isEmpty();
    }

    private static CodeType asked() {
        return new CodeType("asked-unknown");
    }

    /** To subtract from it would take a number of a milliard digits. */
    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "1E31", "1234567890123456789012345678901"})
    void a_number_with_which_nobody_can_count_is_no_score(String number) {
        assertThat(new Wren()
                        .with(observation("a", YP_CORE, "2026-02-01", number))
                        .series())
                .isEmpty();
        assertThat(ScoreValue.of(new Quantity().setValue(new BigDecimal(number))))
                .isPresent();
    }

    @Test
    void a_contact_whose_beginning_is_not_known_is_no_day_on_which_the_child_was_seen() {
        Encounter undated = contact("one", "2026-01-15");
        undated.getPeriod().setStartElement(new DateTimeType());
        undated.getPeriod()
                .getStartElement()
                .addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", asked());

        assertThat(new Wren()
                        .with(undated, contact("two", "2026-01-20"))
                        .involvement()
                        .attended("", Wren.TODAY))
                .containsExactly(LocalDate.parse("2026-01-20"));
    }

    @Test
    void of_stored_observations_only_surveys_and_those_with_a_code_of_snomed_are_worth_parsing() {
        assertThat(Scores.mayBe(stored("Observation", "{\"category\":\"survey\"}")))
                .isTrue();
        assertThat(Scores.mayBe(stored("Observation", "{\"system\":\"http://snomed.info/sct\"}")))
                .isTrue();
        assertThat(Scores.mayBe(stored("Observation", "{}"))).isFalse();
        assertThat(Scores.mayBe(stored("Goal", "{\"category\":\"survey\"}"))).isFalse();
    }

    private static StoredResource stored(String type, String body) {
        return new StoredResource(type, "a", 1, Instant.EPOCH, body);
    }
}
