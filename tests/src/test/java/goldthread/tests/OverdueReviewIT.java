package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** Everybody around a child is told that the review of a plan is overdue, as far as they may know of the plan. */
@AgainstTheServer
final class OverdueReviewIT {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String REVIEW_DUE = "https://w3id.org/goldthread/fhir/StructureDefinition/ext-review-due";

    private final TestServer server;
    private final Engaged engaged;
    private final FhirClient practice;

    OverdueReviewIT(TestServer server) {
        this.server = server;
        engaged = new Engaged(server);
        practice = engaged.practice();
    }

    private CarePlan plan(String review, String label) {
        CarePlan plan = TestData.councilPlan(engaged.child(), engaged.surgery(), "none");
        plan.getMeta().addSecurity(CONFIDENTIALITY, label, null);
        plan.getExtension().clear();
        plan.addExtension(REVIEW_DUE, new DateType(review));
        return plan;
    }

    private List<Flag> alerts(FhirClient reader) {
        return reader.get("Flag?patient=" + engaged.child()).expect(200).resource(Bundle.class).getEntry().stream()
                .map(entry -> (Flag) entry.getResource())
                .filter(flag -> flag.getCode().getCodingFirstRep().getCode().equals("review-overdue"))
                .toList();
    }

    private List<Communication> notices(FhirClient reader) {
        return reader
                .get("Communication?recipient=" + engaged.trust() + "&patient=" + engaged.child())
                .expect(200)
                .resource(Bundle.class)
                .getEntry()
                .stream()
                .map(entry -> (Communication) entry.getResource())
                .filter(notice -> notice.getPayloadFirstRep()
                        .getContent()
                        .primitiveValue()
                        .equals("The review of a plan is overdue."))
                .toList();
    }

    private Flag alert() {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> alerts(practice), found -> found.size() == 1)
                .get(0);
    }

    @Test
    void an_overdue_review_alerts_until_a_new_day_is_set() {
        CarePlan plan = plan("2026-02-01", "N");
        plan.setId("CarePlan/" + practice.created(plan));

        Flag alert = alert();
        assertThat(alert.getStatus()).isEqualTo(FlagStatus.ACTIVE);
        assertThat(alert.getSubject().getReference()).isEqualTo(engaged.child());
        assertThat(alert.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo("review");
        assertThat(((Reference) alert.getExtension().get(0).getValue()).getReference())
                .isEqualTo(plan.getId());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> notices(engaged.camhs()).size() == 1);

        plan.getExtension().clear();
        plan.addExtension(REVIEW_DUE, new DateType("2046-02-01"));
        practice.update(plan, "W/\"1\"").expect(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> alerts(practice).get(0).getStatus() == FlagStatus.INACTIVE);
        assertThat(alerts(practice)).hasSize(1);
    }

    @Test
    void the_alert_is_known_as_widely_as_the_plan() {
        practice.created(plan("2026-02-01", "R"));

        assertThat(alert().getMeta().getSecurityFirstRep().getCode()).isEqualTo("R");
        assertThat(alerts(server.as("school-system"))).isEmpty();
    }
}
