package goldthread.consent;

import static goldthread.consent.TestFacts.FOURTEEN;
import static goldthread.consent.TestFacts.days;
import static goldthread.consent.TestFacts.lines;
import static goldthread.terminology.CapacityFinding.HAS;
import static goldthread.terminology.DecisionKind.INFORMATION_SHARING;
import static goldthread.terminology.DecisionKind.TREATMENT;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.LegalBasis;
import goldthread.terminology.PrBasis;
import goldthread.terminology.TaskCode;
import org.junit.jupiter.api.Test;

/** What was refused, and who disagrees, stays visible. */
final class RefusalsTest {

    private static final String WAYS_ON =
            "Ways on from a refusal or disagreement: a second opinion, a best interests meeting,"
                    + " legal advice; a court can decide.";

    private static TestFacts family() {
        return TestFacts.born(FOURTEEN).found(HAS).holder("Ash", PrBasis.BIRTH);
    }

    @Test
    void a_refusal_stands_first_and_takes_nobody_off_the_list() {
        Opinion opinion = family().answered("Ash", TREATMENT, false, "2026-03-01", Days.OPEN)
                .asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("The child|gillick|2026-08-01", "Ash|birth|2027-05-31");
        assertThat(opinion.limits()).startsWith("Ash refused on 01-Mar-2026 (Consent/1).", WAYS_ON);
    }

    @Test
    void those_who_disagree_are_set_side_by_side() {
        assertThat(family().answered("The child", TREATMENT, true, "2026-03-01", Days.OPEN)
                        .answered("Ash", TREATMENT, false, "2026-03-02", Days.OPEN)
                        .asked(TREATMENT)
                        .limits())
                .contains("They don't agree with each other: the child agreed, Ash refused.");
    }

    @Test
    void a_newer_answer_of_the_same_person_replaces_the_older_one() {
        assertThat(family().answered("Ash", TREATMENT, false, "2026-02-01", Days.OPEN)
                        .answered("Ash", TREATMENT, true, "2026-03-01", Days.OPEN)
                        .asked(TREATMENT)
                        .limits())
                .noneMatch(limit -> limit.contains("refused"));
    }

    @Test
    void an_answer_to_another_question_or_of_a_later_day_isnt_shown() {
        assertThat(family().answered("Ash", INFORMATION_SHARING, false, "2026-02-01", Days.OPEN)
                        .answered("Ash", TREATMENT, false, "2026-03-05", Days.OPEN)
                        .asked(TREATMENT)
                        .limits())
                .noneMatch(limit -> limit.contains("refused"));
    }

    @Test
    void an_answer_that_is_over_is_named_as_unknown() {
        Opinion opinion = family().answered("Ash", TREATMENT, false, "2026-01-01", days("2026-01-01", "2026-03-03"))
                .answered("The child", TREATMENT, true, "2026-01-01", days("2026-01-01", "2026-03-03"))
                .asked(TREATMENT);

        assertThat(opinion.limits()).noneMatch(limit -> limit.contains("refused"));
        assertThat(opinion.unknown())
                .contains(
                        "The refusal of Ash is over. What they say now isn't recorded: ask them.",
                        "The agreement of the child is over. What they say now isn't recorded: ask them.");
    }

    @Test
    void whoever_doesnt_agree_to_a_plan_is_named_where_treatment_is_asked_about() {
        TestFacts facts = family().reservation("Ash", false).reservation("Bea", true);

        assertThat(facts.asked(TREATMENT).limits())
                .contains(
                        "Ash doesn't agree with “Wren's plan” (CarePlan/p).",
                        "Bea doesn't agree with all of “Wren's plan” (CarePlan/p).",
                        WAYS_ON);
        assertThat(facts.asked(INFORMATION_SHARING).limits()).noneMatch(limit -> limit.contains("Wren's plan"));
    }

    @Test
    void sharing_to_keep_a_child_safe_may_not_need_agreement() {
        assertThat(family().asked(INFORMATION_SHARING).limits())
                .anyMatch(limit -> limit.startsWith("To keep a child safe, information may have to be shared"));
    }

    @Test
    void a_disagreement_says_who_stands_where_and_what_was_begun() {
        Opinion opinion = family().answered("Ash", TREATMENT, false, "2026-03-01", Days.OPEN)
                .answered("The child", TREATMENT, true, "2026-03-02", Days.OPEN)
                .begun(TaskCode.SECOND_OPINION, "requested", "Task/1")
                .asked(TREATMENT);

        assertThat(opinion.disagreements()).singleElement().satisfies(standing -> {
            assertThat(standing.refused())
                    .extracting(answer -> answer.who().name())
                    .containsExactly("Ash");
            assertThat(standing.refused()).extracting(Answered::reason).containsExactly("Not now");
            assertThat(standing.agreed())
                    .extracting(answer -> answer.who().name())
                    .containsExactly("The child");
            assertThat(standing.ways()).extracting(WayOn::reference).containsExactly("Task/1");
        });
    }

    @Test
    void a_later_answer_the_end_of_the_refusal_or_a_court_settles_it() {
        TestFacts refused = family().answered("Ash", TREATMENT, false, "2026-02-10", Days.OPEN);
        assertThat(refused.asked(TREATMENT).disagreements()).hasSize(1);

        assertThat(refused.answered("Ash", TREATMENT, true, "2026-03-01", Days.OPEN)
                        .asked(TREATMENT)
                        .disagreements())
                .isEmpty();
        assertThat(family().answered("Ash", TREATMENT, false, "2026-02-10", days(null, "2026-03-03"))
                        .asked(TREATMENT)
                        .disagreements())
                .isEmpty();
        assertThat(family().answered("Ash", TREATMENT, false, "2026-02-10", Days.OPEN)
                        .found(TREATMENT, "", HAS, LegalBasis.COURT, "2026-02-10", "2026-12-31")
                        .asked(TREATMENT)
                        .disagreements())
                .isEmpty();
    }

    @Test
    void agreement_alone_is_no_disagreement() {
        assertThat(family().answered("Ash", TREATMENT, true, "2026-03-01", Days.OPEN)
                        .asked(TREATMENT)
                        .disagreements())
                .isEmpty();
    }
}
