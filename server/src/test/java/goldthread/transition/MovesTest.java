package goldthread.transition;

import static goldthread.transition.Moving.episode;
import static goldthread.transition.Moving.plan;
import static goldthread.transition.Moving.task;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.TaskCode;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MovesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static Moves moves(String born, Resource... record) {
        return new Moves(new Birthdays(LocalDate.parse(born)), List.of(record), TODAY, 204);
    }

    private static List<TaskCode> asked(String born, Resource... record) {
        return moves(born, record).toAsk().stream().map(Question::task).toList();
    }

    private static EpisodeOfCare camhs() {
        return episode("camhs", EpisodeType.MENTAL_HEALTH, "2024-01-08");
    }

    @ParameterizedTest
    @CsvSource({"2009-11-23, true", "2009-11-24, false", "2008-01-01, true", "2004-05-04, true"})
    void somebody_is_asked_from_the_seventeenth_birthday_on(String born, boolean asked) {
        assertThat(asked(born, camhs())).isEqualTo(asked ? List.of(TaskCode.TRANSITION_PLANNING) : List.of());
    }

    @Test
    void only_for_a_mental_health_service_that_goes_on() {
        assertThat(asked("2009-01-01", episode("social", EpisodeType.SOCIAL_CARE, "2024-01-08")))
                .isEmpty();
        assertThat(asked("2009-01-01", camhs().setStatus(EpisodeOfCareStatus.FINISHED)))
                .isEmpty();
    }

    @Test
    void a_plan_in_force_is_what_was_asked_for_and_a_draft_is_not() {
        Task open = task(TaskCode.TRANSITION_PLANNING, TaskStatus.REQUESTED, "EpisodeOfCare/camhs", "2026-11-01");
        CarePlan active = plan(PlanCategory.CAMHS_TRANSITION, CarePlanStatus.ACTIVE);

        assertThat(asked("2009-01-01", camhs(), active)).isEmpty();
        assertThat(asked("2009-01-01", camhs(), plan(PlanCategory.CAMHS_TRANSITION, CarePlanStatus.DRAFT)))
                .containsExactly(TaskCode.TRANSITION_PLANNING);
        assertThat(moves("2009-01-01", camhs(), active, open).answered()).containsExactly(open);
        assertThat(moves("2009-01-01", camhs(), open).answered()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"REQUESTED", "INPROGRESS", "COMPLETED", "CANCELLED", "REJECTED"})
    void whoever_was_asked_is_not_asked_again(TaskStatus status) {
        Task task = task(TaskCode.TRANSITION_PLANNING, status, "EpisodeOfCare/camhs", "2026-01-01");

        assertThat(asked("2009-01-01", camhs(), task)).isEmpty();
    }

    @Test
    void a_later_episode_is_asked_about_anew_once_nobody_has_it_to_do() {
        Task done = task(TaskCode.TRANSITION_PLANNING, TaskStatus.COMPLETED, "EpisodeOfCare/before", "2026-01-01");
        Task open = task(TaskCode.TRANSITION_PLANNING, TaskStatus.REQUESTED, "EpisodeOfCare/before", "2026-01-01");

        assertThat(asked("2009-01-01", camhs(), done)).containsExactly(TaskCode.TRANSITION_PLANNING);
        assertThat(asked("2009-01-01", camhs(), open)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2015-08-31, false", "2015-09-01, true", "2016-08-31, true", "2016-09-01, false"})
    void support_is_considered_in_the_last_year_of_primary_school(String born, boolean asked) {
        assertThat(asked(born, plan(PlanCategory.SHARED, CarePlanStatus.ACTIVE)))
                .isEqualTo(asked ? List.of(TaskCode.TRANSITION_SUPPORT) : List.of());
    }

    @Test
    void once_in_a_school_year_and_not_where_the_move_is_planned() {
        CarePlan shared = plan(PlanCategory.SHARED, CarePlanStatus.ACTIVE);
        CarePlan school = plan(PlanCategory.SCHOOL_TRANSITION, CarePlanStatus.ACTIVE);
        Task done = task(TaskCode.TRANSITION_SUPPORT, TaskStatus.COMPLETED, "CarePlan/other", "2026-09-20");
        Task lastYear = task(TaskCode.TRANSITION_SUPPORT, TaskStatus.COMPLETED, "CarePlan/shared", "2026-08-20");

        assertThat(asked("2016-03-01", shared, school)).isEmpty();
        assertThat(asked("2016-03-01", shared, done)).isEmpty();
        assertThat(asked("2016-03-01", shared, lastYear)).containsExactly(TaskCode.TRANSITION_SUPPORT);
        assertThat(asked("2016-03-01", plan(PlanCategory.SHARED, CarePlanStatus.REVOKED)))
                .isEmpty();
    }

    @Test
    void a_child_who_changed_school_has_the_reasons_noted() {
        EpisodeOfCare first = episode("elm", EpisodeType.SCHOOL, "2022-09-05");
        EpisodeOfCare second = episode("hawthorn", EpisodeType.SCHOOL, "2026-02-02");
        Task open = task(TaskCode.NOTE_SCHOOL_MOVE, TaskStatus.REQUESTED, "EpisodeOfCare/hawthorn", "2026-02-03");

        assertThat(asked("2013-03-01", first, second)).containsExactly(TaskCode.NOTE_SCHOOL_MOVE);
        assertThat(asked("2013-03-01", first, second, open)).isEmpty();
        assertThat(asked("2013-03-01", second)).isEmpty();
        second.addExtension().setUrl(Extensions.SCHOOL_MOVE);
        assertThat(asked("2013-03-01", first, second)).isEmpty();
        assertThat(moves("2013-03-01", first, second, open).answered()).containsExactly(open);
    }

    @Test
    void neither_the_start_of_secondary_school_nor_what_was_long_ago_nor_the_same_school_is_such_a_change() {
        EpisodeOfCare primary = episode("elm", EpisodeType.SCHOOL, "2019-09-05");

        assertThat(asked("2015-03-01", primary, episode("hawthorn", EpisodeType.SCHOOL, "2026-09-03")))
                .isEmpty();
        assertThat(asked("2013-03-01", primary, episode("hawthorn", EpisodeType.SCHOOL, "2025-11-01")))
                .isEmpty();
        EpisodeOfCare again = episode("elm2", EpisodeType.SCHOOL, "2026-02-02");
        again.setManagingOrganization(primary.getManagingOrganization());
        assertThat(asked("2013-03-01", primary, again)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2012-05-04, 2029-05-04", "2018-05-04, 2028-09-01", "2009-11-24, 2026-11-24"})
    void a_child_is_looked_at_again_when_there_may_be_something_new(String born, LocalDate next) {
        assertThat(new Birthdays(LocalDate.parse(born)).nextLook(TODAY, 204)).contains(next);
    }

    @Test
    void a_school_move_that_was_recorded_ahead_is_asked_about_when_it_comes() {
        EpisodeOfCare first = episode("elm", EpisodeType.SCHOOL, "2022-09-05");
        EpisodeOfCare ahead = episode("hawthorn", EpisodeType.SCHOOL, "2027-01-05");
        Moves inTime = new Moves(
                new Birthdays(LocalDate.parse("2013-03-01")),
                List.of(first, ahead),
                LocalDate.parse("2027-01-05"),
                204);

        assertThat(asked("2013-03-01", first, ahead)).isEmpty();
        assertThat(moves("2013-03-01", first, ahead).nextLook()).contains(LocalDate.parse("2027-01-05"));
        assertThat(inTime.toAsk()).extracting(Question::task).containsExactly(TaskCode.NOTE_SCHOOL_MOVE);
        assertThat(inTime.nextLook()).contains(LocalDate.parse("2030-03-01"));
    }

    @Test
    void a_move_ahead_does_not_hide_the_one_before() {
        EpisodeOfCare first = episode("elm", EpisodeType.SCHOOL, "2022-09-05");
        EpisodeOfCare second = episode("hawthorn", EpisodeType.SCHOOL, "2026-02-02");
        EpisodeOfCare ahead = episode("willow", EpisodeType.SCHOOL, "2027-01-05");

        assertThat(asked("2013-03-01", first, second, ahead)).containsExactly(TaskCode.NOTE_SCHOOL_MOVE);
    }

    private static <R extends Resource> R labelled(R resource, String confidentiality) {
        resource.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode(confidentiality);
        return resource;
    }

    @ParameterizedTest
    @CsvSource({"N, N, true", "N, R, true", "R, N, false", "V, N, false", "V, R, false", "V, V, true"})
    void no_answer_tells_of_a_plan_that_is_more_closed_than_the_question(String plan, String question, boolean told) {
        CarePlan active = labelled(plan(PlanCategory.CAMHS_TRANSITION, CarePlanStatus.ACTIVE), plan);
        EpisodeOfCare episode = labelled(camhs(), question);
        Task open = labelled(
                task(TaskCode.TRANSITION_PLANNING, TaskStatus.REQUESTED, "EpisodeOfCare/camhs", "2026-11-01"),
                question);

        assertThat(asked("2009-01-01", episode, active))
                .isEqualTo(told ? List.of() : List.of(TaskCode.TRANSITION_PLANNING));
        assertThat(moves("2009-01-01", episode, active, open).answered()).isEqualTo(told ? List.of(open) : List.of());
    }

    @Test
    void and_nobody_for_ever() {
        assertThat(new Birthdays(LocalDate.parse("2005-05-04")).nextLook(TODAY, 204))
                .isEmpty();
    }
}
