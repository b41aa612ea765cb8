package goldthread.careteam;

import static goldthread.careteam.TestRecords.episode;
import static goldthread.careteam.TestRecords.meeting;
import static goldthread.careteam.TestRecords.stored;
import static goldthread.careteam.TestRecords.task;
import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.PRACTICE;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.TEACHER;
import static goldthread.careteam.TestTeams.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.store.StoredResource;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTest {

    private static Activity of(StoredResource... resources) {
        return Activity.of(List.of(resources), on("2026-09-15"));
    }

    private static List<String> atWork(StoredResource... resources) {
        return of(resources).involvements().stream()
                .map(involvement -> involvement.party().key())
                .toList();
    }

    @Nested
    class At_work_is {

        @ParameterizedTest
        @ValueSource(strings = {"requested", "received", "accepted", "ready", "in-progress", "on-hold"})
        void who_owns_or_asked_for_an_open_task(String status) {
            assertThat(atWork(task(status, CAMHS))).containsExactlyInAnyOrder(CAMHS, PRACTICE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"draft", "rejected", "cancelled", "failed", "completed", "entered-in-error"})
        void nobody_by_a_task_that_is_not_open(String status) {
            assertThat(atWork(task(status, CAMHS))).isEmpty();
        }

        @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "active, 2026-06-08, -, true",
                    "waitlist, 2026-06-08, -, true",
                    "active, 2026-09-16, -, false",
                    "active, 2026-06-08, 2026-09-14, false",
                    "finished, 2026-06-08, 2026-09-15, true",
                    "finished, 2026-06-08, 2026-09-14, false",
                    "cancelled, 2026-06-08, -, false",
                    "entered-in-error, 2026-06-08, -, false"
                })
        void who_manages_an_episode_that_goes_on(String status, String from, String until, boolean expected) {
            String period = "'start':'" + from + "'" + (until == null ? "" : ",'end':'" + until + "'");
            assertThat(atWork(episode(status, period))).isEqualTo(expected ? List.of(CAMHS) : List.of());
        }

        @Test
        void who_saw_the_child_in_the_last_quarter() {
            String contact = "'serviceProvider':{'reference':'" + CAMHS + "'},'status':'finished','period':{'start':'";
            assertThat(atWork(stored("Encounter", "c", contact + "2026-06-20','end':'2026-06-20'}")))
                    .containsExactly(CAMHS);
            assertThat(atWork(stored("Encounter", "c", contact + "2026-06-20'}")))
                    .containsExactly(CAMHS);
            assertThat(atWork(stored("Encounter", "c", contact + "2026-06-01','end':'2026-06-01'}")))
                    .isEmpty();
        }

        @Test
        void who_wrote_a_plan_in_force() {
            String plan = "'author':{'reference':'" + SCHOOL + "'},'period':{'start':'2026-01-01'},'status':'";
            assertThat(atWork(stored("CarePlan", "p", plan + "active'"))).containsExactly(SCHOOL);
            assertThat(atWork(stored("CarePlan", "p", plan + "revoked'"))).isEmpty();
        }

        @Test
        void who_made_and_who_got_an_open_referral() {
            String referral = "'requester':{'reference':'" + PRACTICE + "'},'performer':[{'reference':'" + CAMHS
                    + "'},{'identifier':{'system':'s','value':'v'},'type':'Organization'}],'authoredOn':'2026-09-01',"
                    + "'status':'";
            assertThat(atWork(stored("ServiceRequest", "r", referral + "active'")))
                    .containsExactly(PRACTICE, CAMHS, "s|v");
            assertThat(atWork(stored("ServiceRequest", "r", referral + "revoked'")))
                    .isEmpty();
        }

        @Test
        void nobody_by_a_record_without_a_state() {
            assertThat(atWork(stored("Task", "t", "'owner':{'reference':'" + CAMHS + "'}")))
                    .isEmpty();
        }

        @Test
        void told_with_the_record_that_says_so() {
            assertThat(of(episode("active", "'start':'2026-06-08'")).involvements())
                    .singleElement()
                    .extracting(Involvement::source)
                    .isEqualTo("EpisodeOfCare/episode");
        }
    }

    @Test
    void a_school_is_known_by_an_episode_of_that_type() {
        String school = "'status':'active','period':{'start':'2024-09-01'},'type':[{'coding':[{'system':"
                + "'https://w3id.org/goldthread/fhir/CodeSystem/episode-type','code':'school'}]}]";
        assertThat(of(stored("EpisodeOfCare", "e", school)).inSchool()).isTrue();
        assertThat(of(stored("EpisodeOfCare", "e", school.replace("active", "cancelled")))
                        .inSchool())
                .isFalse();
        assertThat(of(episode("active", "'start':'2026-06-08'")).inSchool()).isFalse();
    }

    @ParameterizedTest(name = "a plan of category {0}: {1}")
    @CsvSource({"cp, true", "cin, true", "lac, true", "shared, false"})
    void the_councils_duty_is_known_by_its_plans(String category, boolean statutory) {
        assertThat(of(stored(
                                "CarePlan",
                                "p",
                                "'status':'active','category':[{'coding':[{'system':"
                                        + "'https://w3id.org/goldthread/fhir/CodeSystem/plan-category','code':'"
                                        + category + "'}]}]"))
                        .statutoryPlan())
                .isEqualTo(statutory);
    }

    @ParameterizedTest(name = "{0} from {1} until {2}: {3}")
    @CsvSource({
        "camhs-transition, 2026-09-15, 2026-12-31, true",
        "camhs-transition, 2026-06-01, 2026-09-15, true",
        "camhs-transition, 2026-09, 2026-09, true",
        "camhs-transition, 2026-09-16, 2026-12-31, false",
        "camhs-transition, 2026-06-01, 2026-09-14, false",
        "school-transition, 2026-06-01, 2026-12-31, false"
    })
    void the_move_to_adult_services_is_under_way_within_its_window(
            String category, String start, String end, boolean moves) {
        assertThat(of(stored(
                                "CarePlan",
                                "p",
                                "'status':'active','category':[{'coding':[{'system':"
                                        + "'https://w3id.org/goldthread/fhir/CodeSystem/plan-category','code':'"
                                        + category + "'}]}],'extension':[{'url':'https://w3id.org/goldthread/fhir"
                                        + "/StructureDefinition/ext-transition-window','valuePeriod':{'start':'" + start
                                        + "','end':'" + end + "'}}]"))
                        .movesToAdult())
                .isEqualTo(moves);
    }

    @Test
    void who_took_part_in_a_meeting_has_met() {
        assertThat(of(
                                meeting("Encounter", "finished", "individual", CLINICIAN, TEACHER),
                                meeting("Appointment", "fulfilled", "actor", "Patient/amy", TEACHER))
                        .meetings())
                .containsExactly(Set.of(CLINICIAN, TEACHER), Set.of("Patient/amy", TEACHER));
    }

    @Test
    void a_meeting_of_one_or_one_that_did_not_take_place_links_nobody() {
        assertThat(of(
                                meeting("Encounter", "finished", "individual", CLINICIAN),
                                meeting("Encounter", "planned", "individual", CLINICIAN, TEACHER),
                                meeting("Appointment", "booked", "actor", CLINICIAN, TEACHER),
                                meeting("Appointment", "noshow", "actor", CLINICIAN, TEACHER))
                        .meetings())
                .isEmpty();
    }

    @Test
    void a_body_that_is_no_json_is_a_fault_of_the_store() {
        StoredResource broken = new StoredResource("Task", "t", 1, Instant.EPOCH, "{");
        assertThatThrownBy(() -> of(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Task/t");
    }
}
