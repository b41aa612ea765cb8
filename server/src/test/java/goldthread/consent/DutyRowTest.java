package goldthread.consent;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.PlanCategory;
import goldthread.terminology.ReferralCategory;
import java.time.Instant;
import java.util.EnumSet;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has a duty to protect a child, as plans and referrals say it. */
class DutyRowTest {

    private static CarePlan plan(PlanCategory category) {
        CarePlan plan = new CarePlan();
        plan.setStatus(CarePlanStatus.ACTIVE)
                .setSubject(new Reference("Patient/amy"))
                .setAuthor(new Reference("Organization/council"))
                .addCategory()
                .addCoding(category.coding());
        plan.getPeriod().setStartElement(new DateTimeType("2026-02-01")).setEndElement(new DateTimeType("2026-02-28"));
        return plan;
    }

    private static ServiceRequest request(ReferralCategory category) {
        ServiceRequest request = new ServiceRequest();
        request.setStatus(ServiceRequestStatus.ACTIVE)
                .setSubject(new Reference("Patient/amy"))
                .addPerformer(new Reference("Organization/council"))
                .addCategory()
                .addCoding(category.coding());
        return request;
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_for_a_child_in_need_under_protection_or_looked_after_says_it(PlanCategory category) {
        Span february = new Span(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
        boolean counts =
                EnumSet.of(PlanCategory.CIN, PlanCategory.CP, PlanCategory.LAC).contains(category);

        assertThat(DutyRow.of(plan(category)).contains(new DutyRow("amy", "Organization/council", february)))
                .isEqualTo(counts);
        assertThat(DutyRow.of(plan(category))).hasSize(counts ? 1 : 0);
    }

    @Test
    void those_who_made_the_plan_with_its_author_have_it_too() {
        CarePlan plan = plan(PlanCategory.CP);
        plan.addContributor().getIdentifier().setSystem("urn:gss").setValue("E1");

        assertThat(DutyRow.of(plan)).extracting(DutyRow::holder).containsExactly("Organization/council", "urn:gss|E1");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NULL")
    void a_plan_counts_while_it_is_in_force(CarePlanStatus status) {
        assertThat(DutyRow.of(plan(PlanCategory.CP).setStatus(status)))
                .hasSize(status == CarePlanStatus.ACTIVE || status == CarePlanStatus.ONHOLD ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_asked_to_safeguard_the_child_has_it_while_they_are(ReferralCategory category) {
        assertThat(DutyRow.of(request(category))
                        .equals(java.util.List.of(
                                new DutyRow("amy", "Organization/council", new Span(Instant.EPOCH, null)))))
                .isEqualTo(category == ReferralCategory.SAFEGUARDING);
        assertThat(DutyRow.of(request(category).setStatus(ServiceRequestStatus.COMPLETED)))
                .isEmpty();
    }

    @Test
    void what_is_about_nobody_here_says_nothing() {
        assertThat(DutyRow.of(plan(PlanCategory.CP).setSubject(new Reference("Group/g"))))
                .isEmpty();
        assertThat(DutyRow.of(new Observation())).isEmpty();
    }
}
