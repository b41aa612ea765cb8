package goldthread.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.AdvocacyAnswer;
import goldthread.terminology.CareStatus;
import goldthread.terminology.EncounterType;
import goldthread.terminology.StatutoryFinding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a looked-after child was offered an advocate at the review of the care plan (N119). */
final class AdvocacyTest {

    private static Encounter review(String day, @Nullable AdvocacyAnswer answer) {
        Encounter review = new Encounter().setStatus(EncounterStatus.FINISHED);
        review.setId("Encounter/review-" + day);
        review.addType(Lives.concept(EncounterType.LAC_STATUTORY_REVIEW));
        review.getPeriod().setStartElement(new DateTimeType(day));
        if (answer != null) {
            Extension offer = review.addExtension().setUrl(Extensions.ADVOCACY_OFFER);
            offer.addExtension("answer", Lives.concept(answer));
        }
        return review;
    }

    private static boolean isFound(Lives lives) {
        return lives.timeline().findings().stream()
                .anyMatch(finding -> finding.code() == StatutoryFinding.ADVOCACY_NOT_OFFERED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, true", "NOT_OFFERED, true", "HAS_ADVOCATE, false", "ACCEPTED, false", "DECLINED, false"})
    void a_review_says_whether_an_advocate_was_offered(@Nullable AdvocacyAnswer answer, boolean found) {
        assertThat(isFound(new Lives().standing(CareStatus.LOOKED_AFTER).and(review("2026-11-20", answer))))
                .isEqualTo(found);
        assertThat(isFound(new Lives().and(review("2026-11-20", answer)))).isFalse();
    }

    @Test
    void the_latest_review_counts_and_none_that_is_still_to_come_or_broke_off() {
        Encounter early = review("2026-05-20", AdvocacyAnswer.DECLINED);
        Encounter late = review("2026-11-20", null);
        Encounter ahead = review("2026-12-20", null);
        Encounter brokenOff = review("2026-11-22", null).setStatus(EncounterStatus.INPROGRESS);
        Lives lives = new Lives().standing(CareStatus.LOOKED_AFTER);

        assertThat(isFound(lives)).isFalse();
        assertThat(isFound(lives.and(early, ahead, brokenOff))).isFalse();
        assertThat(isFound(lives.and(late))).isTrue();
    }

    @Test
    void an_advocate_who_is_wanted_is_somebodys_task_unless_one_was_asked_for() {
        Encounter wanted = review("2026-11-20", AdvocacyAnswer.ACCEPTED);
        Encounter askedFor = review("2026-11-20", AdvocacyAnswer.ACCEPTED);
        askedFor.getExtension().get(0).addExtension("request", new Reference("ServiceRequest/1"));

        assertThat(AdvocacyOffers.isWanted(wanted)).isTrue();
        assertThat(AdvocacyOffers.isWanted(askedFor)).isFalse();
        assertThat(AdvocacyOffers.isWanted(review("2026-11-20", AdvocacyAnswer.DECLINED)))
                .isFalse();
        assertThat(AdvocacyOffers.isWanted(null)).isFalse();
        assertThat(AdvocacyOffers.isWanted(wanted.setStatus(EncounterStatus.PLANNED)))
                .isFalse();
    }
}
