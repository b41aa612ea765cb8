package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.text;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.profiles.Extensions;
import goldthread.terminology.ChangeBasis;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.RaterPerspective;
import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class ScoresSectionTest {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final OutcomeMeasure RISING = withThreshold();

    /** A measure whose published threshold holds for raw scores and that improves as it rises. */
    private static OutcomeMeasure withThreshold() {
        return RecordBuilder.MEASURES.all().stream()
                .filter(OutcomeMeasure::isCurrent)
                .filter(measure -> measure.direction() == goldthread.terminology.ScoreDirection.HIGHER_IS_BETTER)
                .filter(measure -> measure.reliableChange() != null
                        && measure.reliableChange().basis() == ChangeBasis.RAW)
                .findFirst()
                .orElseThrow();
    }

    private static Observation score(String id, String measure, String day, BigDecimal value, Reference who) {
        Observation score = withId(new Observation(), "Observation/" + id);
        score.setStatus(ObservationStatus.FINAL);
        score.addCategory(new CodeableConcept(new Coding().setSystem(CATEGORY).setCode("survey")));
        score.setCode(new CodeableConcept(
                new Coding().setSystem(CodeSystems.SNOMED_CT).setCode(measure)));
        score.setEffective(new DateTimeType(day));
        score.addPerformer(who);
        score.addBasedOn(new Reference("ServiceRequest/referral"));
        score.setValue(new Quantity().setValue(value));
        return score;
    }

    private static Observation score(String id, String day, BigDecimal value) {
        return score(id, RISING.code(), day, value, RecordBuilder.CHILD);
    }

    private static BigDecimal better() {
        return RISING.minimum()
                .add(java.util.Objects.requireNonNull(RISING.reliableChange()).least());
    }

    private static Encounter contact(String id, String day) {
        Encounter contact = withId(new Encounter(), "Encounter/" + id);
        contact.setStatus(EncounterStatus.FINISHED);
        contact.setPeriod(period(day, day));
        return contact;
    }

    private static List<Statement> of(RecordBuilder record) {
        return ScoresSection.of(record.on("2026-06-01")).statements();
    }

    @Test
    void raw_and_standardised_scores_of_one_measure_stand_apart_under_their_own_names() {
        String depression = "718655001";
        Observation standardised = score("t", depression, "2026-04-01", new BigDecimal(65), RecordBuilder.CHILD);
        standardised.getValueQuantity().setUnit("T-score");
        Observation raw = score("raw", depression, "2026-03-01", new BigDecimal(12), RecordBuilder.CHILD);

        assertThat(ScoresSection.of(new RecordBuilder().add(raw, standardised).on("2026-06-01"))
                        .statements())
                .extracting(line -> line.cells().get(0) + " | " + line.cells().get(2))
                .containsExactly(
                        "RCADS self, depression | 12 (01-Mar-2026)",
                        "RCADS self, depression (T-scores) | 65 (01-Apr-2026)");
    }

    @Test
    void a_series_shows_its_scores_in_order_of_time_and_whether_the_change_is_reliable() {
        List<Statement> series = of(new RecordBuilder()
                .add(score("b", "2026-05-01", better()), score("a", "2026-02-01", RISING.minimum())));

        assertThat(series.get(0).cells())
                .containsExactly(
                        RISING.label(),
                        "the child",
                        RISING.minimum().toPlainString() + " (01-Feb-2026) → " + better().toPlainString()
                                + " (01-May-2026)",
                        "higher",
                        "Reliably improved");
        assertThat(series.get(0).evidence())
                .extracting(Recorded::reference)
                .containsExactly("Observation/b", "Observation/a");
        assertThat(series.get(1).cells()).containsExactly("All measures with an agreed threshold", "Reliably improved");
    }

    @Test
    void raters_have_series_of_their_own() {
        Observation mothers = score("m", RISING.code(), "2026-05-01", better(), RecordBuilder.MOTHER);
        mothers.addExtension(Extensions.RATER_PERSPECTIVE, code(RaterPerspective.PARENT_CARER));

        assertThat(of(new RecordBuilder().add(score("a", "2026-02-01", RISING.minimum()), mothers)))
                .extracting(
                        series -> series.cells().get(1),
                        series -> series.cells().get(4))
                .containsExactly(
                        tuple("the child", "Nothing to compare yet"),
                        tuple("Ivy Ashdown (Parent or carer)", "Nothing to compare yet"));
    }

    @Test
    void the_baseline_is_the_first_score_since_the_first_contact() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        score("before", "2026-01-01", better()),
                        score("first", "2026-02-01", RISING.minimum()),
                        score("last", "2026-05-01", better()),
                        contact("one", "2026-01-15"),
                        contact("two", "2026-03-01"));

        assertThat(of(record).get(0).cells()).endsWith("Reliably improved");
    }

    @Test
    void nothing_is_compared_before_a_second_contact_has_taken_place() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        score("first", "2026-02-01", RISING.minimum()),
                        score("last", "2026-05-01", better()),
                        contact("one", "2026-01-15"));

        assertThat(of(record))
                .singleElement()
                .satisfies(series -> assertThat(series.cells()).endsWith("Nothing to compare yet"));
    }

    @Test
    void a_new_referral_begins_a_new_comparison() {
        Observation earlier = score("earlier", "2025-02-01", RISING.minimum());
        earlier.setBasedOn(List.of(new Reference("ServiceRequest/earlier")));

        assertThat(of(new RecordBuilder().add(earlier, score("now", "2026-05-01", better())))
                        .get(0)
                        .cells())
                .endsWith("Nothing to compare yet");
    }

    @Test
    void a_superseded_code_continues_the_series_of_the_code_that_is_used_now() {
        OutcomeMeasure old = RecordBuilder.MEASURES.all().stream()
                .filter(measure -> measure.successor() != null)
                .findFirst()
                .orElseThrow();
        String now = java.util.Objects.requireNonNull(old.successor());
        RecordBuilder record = new RecordBuilder()
                .add(
                        score("a", old.code(), "2026-02-01", old.minimum(), RecordBuilder.CHILD),
                        score("b", now, "2026-05-01", old.minimum(), RecordBuilder.CHILD));

        assertThat(ScoresSection.of(record.on("2026-06-01")).groups().get(0).statements())
                .hasSize(1);
    }

    @Test
    void each_goal_that_is_rated_has_its_own_series_named_by_its_words() {
        Goal bus = withId(new Goal(), "Goal/bus");
        bus.setDescription(text("Take the bus alone"));
        Observation rating = score("a", "2026-02-01", RISING.minimum());
        rating.addFocus(new Reference("Goal/bus"));

        assertThat(of(new RecordBuilder().add(bus, rating, score("b", "2026-02-01", RISING.minimum()))))
                .extracting(series -> series.cells().get(0))
                .containsExactly(RISING.label() + ": “Take the bus alone”", RISING.label());
    }

    @Test
    void only_the_last_six_scores_are_written_out() {
        RecordBuilder record = new RecordBuilder();
        for (int month = 1; month <= 5; month++) {
            record.add(
                    score("a" + month, "2026-0" + month + "-01", RISING.minimum()),
                    score("b" + month, "2026-0" + month + "-15", RISING.minimum()));
        }

        assertThat(of(record).get(0).cells().get(2))
                .startsWith("… → ")
                .contains("15-May-2026")
                .doesNotContain("Feb-2026");
    }

    @Test
    void mistakes_later_scores_and_answers_without_a_number_are_left_out() {
        Observation mistake = score("a", "2026-02-01", better());
        mistake.setStatus(ObservationStatus.ENTEREDINERROR);
        Observation words = score("b", "2026-02-01", better());
        words.setValue(text("better"));

        assertThat(of(new RecordBuilder().add(mistake, words, score("c", "2026-06-02", better()))))
                .isEmpty();
    }

    @Test
    void a_measure_that_the_server_does_not_know_is_shown_without_a_verdict() {
        Observation unknown = score("a", "1", "2026-02-01", BigDecimal.ONE, RecordBuilder.CHILD);
        unknown.getCode().setText("The clinic's own scale");
        Observation again = score("b", "1", "2026-05-01", BigDecimal.TEN, RecordBuilder.CHILD);
        again.getCode().setText("The clinic's own scale");

        assertThat(of(new RecordBuilder().add(unknown, again)))
                .singleElement()
                .satisfies(series -> assertThat(series.cells())
                        .startsWith("The clinic's own scale")
                        .endsWith("not known", "Not known"));
    }
}
