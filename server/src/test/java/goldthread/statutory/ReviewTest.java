package goldthread.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.Coded;
import goldthread.terminology.EncounterType;
import goldthread.terminology.MentalHealthNeedsReview;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** When the review of a looked-after child's plan is finished. */
final class ReviewTest {

    private static Encounter review(EncounterStatus status) {
        Encounter review = new Encounter().setStatus(status);
        review.addType(Lives.concept(EncounterType.LAC_STATUTORY_REVIEW));
        return review;
    }

    private static Encounter finding(@Nullable Coded result, @Nullable Type evidence, Type... actions) {
        Encounter review = review(EncounterStatus.FINISHED);
        Extension said = review.addExtension().setUrl(Extensions.MENTAL_HEALTH_NEEDS_REVIEW);
        if (result != null) {
            said.addExtension("result", Lives.concept(result));
        }
        if (evidence != null) {
            said.addExtension("evidence", evidence);
        }
        List.of(actions).forEach(action -> said.addExtension("action", action));
        return review;
    }

    private static List<String> missing(@Nullable Encounter before, Encounter after) {
        return Review.decidedBy(before, after).map(Review::missing).orElse(List.of());
    }

    private static StringType words(String text) {
        return new StringType(text);
    }

    @Test
    void a_review_that_says_nothing_of_mental_health_is_not_finished() {
        assertThat(missing(null, review(EncounterStatus.FINISHED))).containsExactly(Review.RESULT, Review.EVIDENCE);
        assertThat(missing(review(EncounterStatus.INPROGRESS), review(EncounterStatus.FINISHED)))
                .containsExactly(Review.RESULT, Review.EVIDENCE);
    }

    @ParameterizedTest
    @EnumSource(
            value = EncounterStatus.class,
            mode = Mode.EXCLUDE,
            names = {"FINISHED", "NULL"})
    void a_review_that_is_not_finished_may_leave_it_open(EncounterStatus status) {
        assertThat(missing(null, review(status))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MET, false", "NONE_IDENTIFIED, false", "PARTLY_MET, true", "NOT_MET, true"})
    void needs_that_are_not_met_call_for_something_to_be_done(MentalHealthNeedsReview result, boolean calls) {
        Encounter review = finding(result, words("Told us herself."));

        assertThat(missing(null, review)).isEqualTo(calls ? List.of(Review.ACTION) : List.of());
        assertThat(missing(null, finding(result, words("Told us herself."), words("School and CAMHS meet."))))
                .isEmpty();
        assertThat(new Review(review).isUnmet()).isEqualTo(calls);
    }

    @Test
    void a_finding_rests_on_something() {
        assertThat(missing(null, finding(MentalHealthNeedsReview.MET, null))).containsExactly(Review.EVIDENCE);
        assertThat(missing(null, finding(MentalHealthNeedsReview.MET, words(" "))))
                .containsExactly(Review.EVIDENCE);
        assertThat(missing(null, finding(MentalHealthNeedsReview.MET, new Reference("Observation/1"))))
                .isEmpty();
        assertThat(missing(null, finding(EncounterType.TRIAGE, words("Seen.")))).containsExactly(Review.RESULT);
    }

    @Test
    void calling_it_something_else_does_not_finish_it() {
        Encounter renamed = new Encounter().setStatus(EncounterStatus.FINISHED);

        assertThat(missing(review(EncounterStatus.INPROGRESS), renamed))
                .containsExactly(Review.RESULT, Review.EVIDENCE);
        assertThat(missing(new Encounter().setStatus(EncounterStatus.INPROGRESS), renamed))
                .isEmpty();
    }

    @Test
    void what_was_found_is_not_taken_away_and_what_was_never_found_may_stay_so() {
        Encounter whole = finding(MentalHealthNeedsReview.MET, words("Seen at home."));

        assertThat(missing(whole, review(EncounterStatus.FINISHED))).containsExactly(Review.RESULT, Review.EVIDENCE);
        assertThat(missing(review(EncounterStatus.FINISHED), review(EncounterStatus.FINISHED)))
                .isEmpty();
        assertThat(missing(whole, review(EncounterStatus.ENTEREDINERROR))).isEmpty();
        Encounter renamed = finding(MentalHealthNeedsReview.MET, words("Seen at home."));
        renamed.getType().clear();
        assertThat(missing(whole, renamed)).isEmpty();
        for (Encounter before : List.of(whole, renamed)) {
            assertThat(missing(before, new Encounter().setStatus(EncounterStatus.FINISHED)))
                    .containsExactly(Review.RESULT, Review.EVIDENCE);
        }
    }

    @Test
    void a_task_or_referral_has_it_in_hand_and_words_do_not() {
        StringType evidence = words("Seen at home.");

        assertThat(new Review(finding(MentalHealthNeedsReview.NOT_MET, evidence, new Reference("Task/1"))).isInHand())
                .isTrue();
        assertThat(new Review(finding(MentalHealthNeedsReview.NOT_MET, evidence, new Reference("ServiceRequest/1")))
                        .isInHand())
                .isTrue();
        assertThat(new Review(finding(
                                MentalHealthNeedsReview.NOT_MET, evidence, words("Later"), new Reference("CarePlan/1")))
                        .isInHand())
                .isFalse();
    }
}
