package goldthread.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.RaterPerspective;
import goldthread.terminology.ReliableChange;
import goldthread.terminology.ScoreDirection;
import goldthread.terminology.TriggerKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When a condition holds of a child's scores. */
final class TriggerConditionTest {

    private static List<String> met(TriggerCondition condition, Robin robin) {
        return condition.met(robin.read()).stream()
                .map(met -> met.score().reference())
                .distinct()
                .toList();
    }

    static Stream<OutcomeMeasure> current() {
        return Robin.MEASURES.all().stream().filter(OutcomeMeasure::isCurrent);
    }

    @ParameterizedTest
    @EnumSource(value = QuantityComparator.class, names = "NULL", mode = EnumSource.Mode.EXCLUDE)
    void each_number_is_on_one_side_of_a_threshold_or_on_it(QuantityComparator comparator) {
        Threshold threshold = new Threshold(comparator, BigDecimal.TEN, false);
        TriggerCondition condition =
                new TriggerCondition(TriggerKind.THRESHOLD, Set.of(Robin.GAD_7), null, threshold, null);

        IntStream.rangeClosed(0, 21).forEach(points -> {
            boolean reached = switch (comparator) {
                case LESS_THAN -> points < 10;
                case LESS_OR_EQUAL -> points <= 10;
                case GREATER_OR_EQUAL -> points >= 10;
                default -> points > 10;
            };
            assertThat(met(condition, new Robin().score("a", Robin.GAD_7, "2026-05-01", points)))
                    .as(comparator + " " + points)
                    .isEqualTo(reached ? List.of("Observation/a") : List.of());
        });
    }

    /** For every measure of the table: a threshold of its worse side is taken, and the worst score always reaches it. */
    @ParameterizedTest
    @MethodSource("current")
    void the_worst_score_of_a_measure_reaches_every_threshold_of_it_and_the_best_none_but_the_bound(
            OutcomeMeasure measure) {
        boolean lowerIsBetter = measure.direction() != ScoreDirection.HIGHER_IS_BETTER;
        Threshold right = new Threshold(
                lowerIsBetter ? QuantityComparator.GREATER_OR_EQUAL : QuantityComparator.LESS_OR_EQUAL,
                measure.minimum().add(measure.maximum()).divide(BigDecimal.valueOf(2)),
                false);
        Threshold wrong = new Threshold(
                lowerIsBetter ? QuantityComparator.LESS_OR_EQUAL : QuantityComparator.GREATER_OR_EQUAL,
                right.number(),
                false);
        TriggerCondition condition =
                new TriggerCondition(TriggerKind.THRESHOLD, Set.of(measure.code()), null, right, null);
        BigDecimal worst = lowerIsBetter ? measure.maximum() : measure.minimum();
        BigDecimal best = lowerIsBetter ? measure.minimum() : measure.maximum();

        assertThat(right.isOnTheWorseSide(measure)).isTrue();
        assertThat(right.canBeOf(measure)).isTrue();
        assertThat(wrong.isOnTheWorseSide(measure)).isEqualTo(measure.direction() == null);
        assertThat(met(condition, new Robin().with(valued(measure, worst)))).hasSize(1);
        assertThat(met(condition, new Robin().with(valued(measure, best)))).isEmpty();
    }

    private static Observation valued(OutcomeMeasure measure, BigDecimal value) {
        Observation score = Robin.observation("a", measure.code(), "2026-05-01", 0);
        return score.setValue(new Quantity().setValue(value));
    }

    @Test
    void a_t_score_and_a_raw_score_have_thresholds_of_their_own() {
        Observation standardised = Robin.observation("a", Robin.GAD_7, "2026-05-01", 0);
        standardised.setValue(new Quantity(70).setUnit("T-score"));

        assertThat(met(Robin.atLeast(10, Robin.GAD_7), new Robin().with(standardised)))
                .isEmpty();
        assertThat(Threshold.of(new Quantity(65).setUnit("T-score").setComparator(QuantityComparator.GREATER_OR_EQUAL)))
                .hasValue(new Threshold(QuantityComparator.GREATER_OR_EQUAL, BigDecimal.valueOf(65), true));
    }

    @Test
    void only_the_latest_score_of_a_rater_counts() {
        TriggerCondition condition = Robin.atLeast(10, Robin.GAD_7);
        Robin robin = new Robin()
                .score("old", Robin.GAD_7, "2026-04-01", 15)
                .score("new", Robin.GAD_7, "2026-05-01", 5)
                .with(Robin.rated(
                        Robin.observation("parent", Robin.GAD_7, "2026-03-01", 12), RaterPerspective.PARENT_CARER));

        assertThat(met(condition, robin)).containsExactly("Observation/parent");
        TriggerCondition ofTheChild = new TriggerCondition(
                TriggerKind.THRESHOLD, condition.measures(), RaterPerspective.SELF, condition.threshold(), null);
        assertThat(met(ofTheChild, robin)).isEmpty();
    }

    @Test
    void a_score_may_be_too_old_and_one_of_tomorrow_is_none_yet() {
        TriggerCondition any = Robin.atLeast(10, Robin.GAD_7);
        TriggerCondition fresh = new TriggerCondition(any.kind(), any.measures(), null, any.threshold(), 30);

        assertThat(met(fresh, new Robin().score("a", Robin.GAD_7, "2026-05-02", 12)))
                .hasSize(1);
        assertThat(met(fresh, new Robin().score("a", Robin.GAD_7, "2026-05-01", 12)))
                .isEmpty();
        assertThat(met(any, new Robin().score("a", Robin.GAD_7, "2026-06-02", 12)))
                .isEmpty();
    }

    @Test
    void a_subscale_counts_by_its_own_code_also_as_a_component_of_a_score() {
        Observation whole = Robin.observation("a", Robin.SDQ_PARENT, "2026-05-01", 12);
        whole.addComponent().setCode(Robin.code(Robin.SDQ_PROSOCIAL)).setValue(new IntegerType(2));
        TriggerCondition prosocial = new TriggerCondition(
                TriggerKind.THRESHOLD,
                Set.of(Robin.SDQ_PROSOCIAL),
                null,
                new Threshold(QuantityComparator.LESS_OR_EQUAL, BigDecimal.valueOf(4), false),
                null);

        assertThat(met(prosocial, new Robin().with(whole))).containsExactly("Observation/a");
        assertThat(met(Robin.atLeast(17, Robin.SDQ_PARENT), new Robin().with(whole)))
                .isEmpty();
    }

    /** For every measure with a published figure: at the figure it is worse, below it isn't, and better never is. */
    @Test
    void deterioration_is_what_the_room_of_measures_says_it_is() {
        TriggerCondition worse = Robin.condition(TriggerKind.DETERIORATION, null);
        for (int first = 0; first <= 40; first += 4) {
            for (int last = 0; last <= 40; last++) {
                Robin robin = new Robin()
                        .score("a", Robin.YP_CORE, "2026-03-01", first)
                        .score("b", Robin.YP_CORE, "2026-05-01", last);
                boolean expected = ReliableChange.between(
                                BigDecimal.valueOf(first),
                                BigDecimal.valueOf(last),
                                false,
                                Robin.MEASURES.find(Robin.YP_CORE).orElseThrow())
                        == ReliableChange.DETERIORATED;
                assertThat(met(worse, robin)).as(first + " to " + last).hasSize(expected ? 1 : 0);
            }
        }
        assertThat(worse.met(new Robin()
                        .score("a", Robin.YP_CORE, "2026-03-01", 10)
                        .score("b", Robin.YP_CORE, "2026-05-01", 30)
                        .read()))
                .singleElement()
                .satisfies(met -> assertThat(met.basis())
                        .extracting(score -> score.reference())
                        .containsExactly("Observation/b", "Observation/a"));
    }

    @Test
    void a_follow_up_is_missing_from_the_day_on_that_is_given_until_there_is_one() {
        TriggerCondition missing = Robin.condition(TriggerKind.NO_FOLLOW_UP, 84);
        Robin due = new Robin().score("a", Robin.GAD_7, "2026-03-09", 12);

        assertThat(met(missing, due)).containsExactly("Observation/a");
        assertThat(met(missing, new Robin().score("a", Robin.GAD_7, "2026-03-10", 12)))
                .isEmpty();
        assertThat(met(missing, due.score("b", Robin.GAD_7, "2026-05-01", 3))).isEmpty();
    }

    @Test
    void nobody_waits_for_a_score_once_the_service_is_no_longer_involved() {
        TriggerCondition missing = Robin.condition(TriggerKind.NO_FOLLOW_UP, 7);
        Encounter contact = new Encounter();
        contact.setId("c");
        contact.addEpisodeOfCare(new Reference("EpisodeOfCare/e"));
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.setId("e");
        Observation score = Robin.observation("a", Robin.GAD_7, "2026-03-01", 12);
        score.setEncounter(new Reference("Encounter/c"));
        Robin robin = new Robin().with(contact).with(episode).with(score);

        assertThat(met(missing, robin)).hasSize(1);
        episode.setStatus(EpisodeOfCareStatus.FINISHED);
        assertThat(met(missing, robin)).isEmpty();
    }

    /** An exchange may leave one without its status. */
    @Test
    void an_episode_without_a_status_goes_on() {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setId("e");

        assertThat(new Robin().with(episode).read().over()).isEmpty();
    }

    @Test
    void what_was_a_mistake_counts_for_nothing() {
        Observation mistake = Robin.observation("a", Robin.GAD_7, "2026-03-01", 21);
        mistake.setStatus(ObservationStatus.ENTEREDINERROR);
        Robin robin = new Robin().with(mistake);

        assertThat(met(Robin.atLeast(10, Robin.GAD_7), robin)).isEmpty();
        assertThat(met(Robin.condition(TriggerKind.NO_FOLLOW_UP, 1), robin)).isEmpty();
    }

    @Test
    void a_condition_that_could_never_be_judged_is_none() {
        Threshold threshold =
                Objects.requireNonNull(Robin.atLeast(10, Robin.GAD_7).threshold());
        assertThatThrownBy(() -> new TriggerCondition(TriggerKind.THRESHOLD, Set.of(), null, threshold, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Robin.condition(TriggerKind.THRESHOLD, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Robin.condition(TriggerKind.NO_FOLLOW_UP, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Robin.condition(TriggerKind.NO_FOLLOW_UP, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Robin.condition(TriggerKind.DETERIORATION, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
