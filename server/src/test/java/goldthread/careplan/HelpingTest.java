package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.EpisodeType;
import goldthread.terminology.ReferralBusinessStatus;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private static Task answer(TaskStatus status, @Nullable ReferralBusinessStatus where, String modified) {
        Task task = new Task();
        task.setStatus(status);
        task.setAuthoredOnElement(new DateTimeType("2026-03-01"));
        task.setLastModifiedElement(new DateTimeType(modified));
        if (where != null) {
            task.setBusinessStatus(code(where));
        }
        return task;
    }

    private static Task answer(TaskStatus status, @Nullable ReferralBusinessStatus where) {
        return answer(status, where, "2026-03-10");
    }

    private static EpisodeOfCare episode(
            EpisodeOfCareStatus status, EpisodeType type, String start, @Nullable String end) {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setStatus(status);
        episode.addType(code(type));
        episode.setPeriod(period(start, end));
        return episode;
    }

    private static boolean isNobody(List<Task> answers, EpisodeOfCare... episodes) {
        return Helping.isNobody(List.of(), answers, List.of(episodes), TODAY);
    }

    @Nested
    class nobody_is_helping {

        @ParameterizedTest
        @EnumSource(
                value = TaskStatus.class,
                names = {"REQUESTED", "RECEIVED", "ONHOLD", "REJECTED", "FAILED"})
        void while_the_only_referral_waits_or_was_turned_down(TaskStatus status) {
            assertThat(isNobody(List.of(answer(status, null)))).isTrue();
        }

        @Test
        void while_no_addressee_has_the_referral_yet() {
            assertThat(Helping.isNobody(List.of(new ServiceRequest()), List.of(), List.of(), TODAY))
                    .isTrue();
        }

        @Test
        void while_an_accepted_referral_is_on_a_waiting_list() {
            Task waiting = answer(TaskStatus.ACCEPTED, ReferralBusinessStatus.ON_WAITING_LIST);

            assertThat(isNobody(List.of(waiting))).isTrue();
        }

        @Test
        void while_a_referral_was_only_passed_on() {
            Task forwarded = answer(TaskStatus.INPROGRESS, ReferralBusinessStatus.FORWARDED);

            assertThat(isNobody(List.of(forwarded))).isTrue();
        }

        @Test
        void though_the_child_has_a_school_place_and_a_home() {
            Task sent = answer(TaskStatus.REQUESTED, null);

            assertThat(isNobody(
                            List.of(sent),
                            episode(EpisodeOfCareStatus.ACTIVE, EpisodeType.SCHOOL, "2020-09-01", null),
                            episode(EpisodeOfCareStatus.ACTIVE, EpisodeType.PLACEMENT, "2025-01-01", null)))
                    .isTrue();
        }

        @Test
        void on_the_day_on_which_the_last_service_closed() {
            Task sent = answer(TaskStatus.REQUESTED, null);

            assertThat(isNobody(
                            List.of(sent),
                            episode(
                                    EpisodeOfCareStatus.FINISHED,
                                    EpisodeType.MENTAL_HEALTH,
                                    "2025-01-01",
                                    "2026-06-01")))
                    .isTrue();
        }

        @Test
        void when_the_refusal_came_after_an_earlier_help_ended() {
            assertThat(isNobody(List.of(
                            answer(TaskStatus.COMPLETED, ReferralBusinessStatus.CLOSED, "2025-11-01"),
                            answer(TaskStatus.REJECTED, null, "2026-05-01"))))
                    .isTrue();
        }
    }

    @Nested
    class somebody_is_helping_or_nothing_is_asked {

        @Test
        void when_no_referral_was_made() {
            assertThat(isNobody(List.of())).isFalse();
        }

        @Test
        void when_a_service_is_involved() {
            assertThat(isNobody(
                            List.of(answer(TaskStatus.REJECTED, null)),
                            episode(EpisodeOfCareStatus.ACTIVE, EpisodeType.VOLUNTARY_SECTOR, "2026-04-01", null)))
                    .isFalse();
        }

        @Test
        void when_a_service_is_involved_though_no_addressee_has_another_referral_yet() {
            assertThat(Helping.isNobody(
                            List.of(new ServiceRequest()),
                            List.of(),
                            List.of(episode(
                                    EpisodeOfCareStatus.ACTIVE, EpisodeType.VOLUNTARY_SECTOR, "2026-04-01", null)),
                            TODAY))
                    .isFalse();
        }

        @Test
        void when_one_of_several_addressees_treats_the_child() {
            assertThat(isNobody(List.of(
                            answer(TaskStatus.REJECTED, null),
                            answer(TaskStatus.ACCEPTED, ReferralBusinessStatus.IN_TREATMENT))))
                    .isFalse();
        }

        @Test
        void when_interim_support_is_in_place() {
            assertThat(isNobody(List.of(answer(TaskStatus.ACCEPTED, ReferralBusinessStatus.INTERIM_SUPPORT_IN_PLACE))))
                    .isFalse();
        }

        @Test
        void when_work_is_under_way_and_nothing_else_is_said() {
            assertThat(isNobody(List.of(answer(TaskStatus.INPROGRESS, null)))).isFalse();
        }

        @Test
        void when_an_old_refusal_was_followed_by_help_that_ended_well() {
            assertThat(isNobody(List.of(
                            answer(TaskStatus.REJECTED, null, "2025-02-01"),
                            answer(TaskStatus.COMPLETED, ReferralBusinessStatus.CLOSED, "2026-02-01"))))
                    .isFalse();
        }

        @Test
        void when_the_only_referral_is_of_a_later_day() {
            Task later = answer(TaskStatus.REQUESTED, null);
            later.setAuthoredOnElement(new DateTimeType("2026-06-02"));

            assertThat(isNobody(List.of(later))).isFalse();
        }
    }

    @Test
    void an_episode_that_is_finished_now_was_active_before_it_ended() {
        EpisodeOfCare episode =
                episode(EpisodeOfCareStatus.FINISHED, EpisodeType.MENTAL_HEALTH, "2025-01-01", "2026-06-02");

        assertThat(Helping.isActive(episode, TODAY)).isTrue();
    }

    @Test
    void the_history_of_states_says_what_an_episode_was_on_a_day() {
        EpisodeOfCare episode = episode(EpisodeOfCareStatus.ACTIVE, EpisodeType.MENTAL_HEALTH, "2026-01-01", null);
        episode.addStatusHistory()
                .setStatus(EpisodeOfCareStatus.WAITLIST)
                .setPeriod(period("2026-01-01", "2026-06-10"));

        assertThat(Helping.isActive(episode, TODAY)).isFalse();
        assertThat(Helping.isActive(episode, LocalDate.parse("2026-06-10"))).isTrue();
    }
}
