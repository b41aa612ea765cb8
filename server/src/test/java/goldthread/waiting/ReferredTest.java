package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.CareStatus;
import goldthread.terminology.Coded;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ReferralCategory;
import goldthread.terminology.ReferralClock;
import goldthread.terminology.WaitingGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose standard holds, for which priority, and to which groups the child belongs. */
final class ReferredTest {

    private static final Map<ServiceRequestPriority, ResponseTimes> OWN = Map.of(
            ServiceRequestPriority.ROUTINE, times(5),
            ServiceRequestPriority.URGENT, times(1));

    private static ResponseTimes times(int days) {
        return new ResponseTimes(Duration.ofDays(days), Duration.ofDays(days), Duration.ofDays(days));
    }

    private static ServiceRequest referral(@Nullable String priority, String... performers) {
        ServiceRequest referral = new ServiceRequest();
        referral.setId("ServiceRequest/r/_history/1");
        if (priority != null) {
            referral.setPriority(ServiceRequestPriority.fromCode(priority));
        }
        for (String performer : performers) {
            referral.addPerformer(new Reference(performer));
        }
        return referral;
    }

    private static HealthcareService service(String id, String providedBy) {
        HealthcareService service = new HealthcareService();
        service.setId("HealthcareService/" + id + "/_history/4");
        service.setProvidedBy(new Reference(providedBy));
        return service;
    }

    private static Task ownedBy(String owner) {
        Task task = ClocksTest.task("requested", null);
        task.setOwner(new Reference(owner));
        return task;
    }

    @ParameterizedTest
    @CsvSource({
        "HealthcareService/spa, spa",
        "HealthcareService/elsewhere, ''",
        "Organization/trust, spa",
        "Organization/council, ''",
    })
    void the_standard_is_that_of_the_service_that_is_asked(String owner, String service) {
        List<Resource> around = List.of(
                referral("routine", "HealthcareService/spa"),
                service("other", "Organization/trust"),
                service("spa", "Organization/trust"));

        assertThat(Referred.of(ownedBy(owner), around).service())
                .map(found -> found.getIdElement().getIdPart())
                .isEqualTo(Optional.of(service).filter(id -> !id.isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "routine,, ROUTINE",
        "urgent,, URGENT",
        "urgent, routine, URGENT",
        ", urgent, URGENT",
        ",, ROUTINE",
    })
    void the_referral_s_priority_counts_before_the_task_s(
            @Nullable String referral, @Nullable String task, ServiceRequestPriority priority) {
        Task asked = ownedBy("Organization/trust");
        if (task != null) {
            asked.setPriority(TaskPriority.fromCode(task));
        }

        assertThat(Referred.of(asked, List.of(referral(referral))).priority(asked))
                .isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource({"LOOKED_AFTER, routine, 1", "CHILD_IN_NEED, routine, 5", "LOOKED_AFTER, urgent, 1"})
    void the_routine_referrals_of_some_groups_can_have_the_times_of_urgent_ones(
            WaitingGroup group, String priority, int days) {
        Referred referred = new Referred(Optional.of(referral(priority)), Optional.empty(), Set.of(group));

        assertThat(referred.times(ownedBy("Organization/trust"), OWN, Set.of(WaitingGroup.LOOKED_AFTER)))
                .isEqualTo(times(days));
    }

    private static Patient child(Coded status) {
        Patient child = new Patient();
        child.addExtension(Extensions.CARE_STATUS, new CodeableConcept(status.coding()));
        return child;
    }

    private static CarePlan plan(PlanCategory category, CarePlanStatus status) {
        return new CarePlan()
                .addCategory(new CodeableConcept(category.coding()))
                .setStatus(status);
    }

    @Test
    void a_child_s_groups_stand_in_their_entry_their_plans_and_the_referral() {
        ServiceRequest autism = referral("routine");
        autism.addReasonCode()
                .addCoding()
                .setSystem(Profiles.ROOT + "/CodeSystem/mhsds-referral-reason")
                .setCode("25");
        ServiceRequest development = referral("routine");
        development.addCategory(new CodeableConcept(ReferralCategory.NEURODEVELOPMENTAL.coding()));
        Map<List<Resource>, Set<WaitingGroup>> expected = Map.ofEntries(
                Map.entry(List.of(), Set.of()),
                Map.entry(List.of(referral("routine")), Set.of()),
                Map.entry(List.of(child(CareStatus.NONE)), Set.of()),
                Map.entry(List.of(child(CareStatus.PREVIOUSLY_LOOKED_AFTER)), Set.of()),
                Map.entry(List.of(child(CareStatus.LOOKED_AFTER_CARE_ORDER)), Set.of(WaitingGroup.LOOKED_AFTER)),
                Map.entry(List.of(child(CareStatus.CHILD_PROTECTION)), Set.of(WaitingGroup.CHILD_PROTECTION_PLAN)),
                Map.entry(List.of(child(CareStatus.CHILD_IN_NEED)), Set.of(WaitingGroup.CHILD_IN_NEED)),
                Map.entry(List.of(plan(PlanCategory.LAC, CarePlanStatus.ACTIVE)), Set.of(WaitingGroup.LOOKED_AFTER)),
                Map.entry(List.of(plan(PlanCategory.LAC, CarePlanStatus.COMPLETED)), Set.of()),
                Map.entry(
                        List.of(plan(PlanCategory.CP, CarePlanStatus.ACTIVE), autism),
                        Set.of(WaitingGroup.CHILD_PROTECTION_PLAN, WaitingGroup.AUTISM_ADHD)),
                Map.entry(List.of(development), Set.of(WaitingGroup.AUTISM_ADHD)));

        expected.forEach((around, groups) -> assertThat(
                        Referred.of(ownedBy("Organization/trust"), around).groups())
                .isEqualTo(groups));
    }

    @Test
    void the_clocks_that_run_are_what_is_owed_and_the_earliest_comes_first() {
        Task task = ownedBy("Organization/trust");
        Referred referred = Referred.of(task, List.of());
        ResponseTimes times = new ResponseTimes(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

        OpenClock open = OpenClock.of(task, referred, times, Clocks.asked(task)).orElseThrow();

        assertThat(open)
                .isEqualTo(new OpenClock(
                        Instant.parse("2026-03-02T10:00:00Z"),
                        Map.of(
                                ReferralClock.ACKNOWLEDGE, Instant.parse("2026-03-03T10:00:00Z"),
                                ReferralClock.DECIDE, Instant.parse("2026-03-05T10:00:00Z"),
                                ReferralClock.FIRST_CONTACT, Instant.parse("2026-03-09T10:00:00Z"),
                                ReferralClock.FOUR_WEEKS, Instant.parse("2026-03-30T10:00:00Z")),
                        Set.of()));
        assertThat(open.next()).contains(Instant.parse("2026-03-03T10:00:00Z"));
        assertThat(OpenClock.of(ClocksTest.task("rejected", "closed"), referred, times, Clocks.asked(task)))
                .isEmpty();
    }
}
