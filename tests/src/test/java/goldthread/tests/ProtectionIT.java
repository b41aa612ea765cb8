package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;

/** The query of the national child protection information service, answered from what is recorded here. */
@AgainstTheServer
final class ProtectionIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String LABEL = """
            "security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "%s"}]""";
    private static final String PROTECTION = "342191000000101";
    private static final String LOOKED_AFTER = "764841000000100";

    private final TestServer server;
    private final Engaged engaged;

    ProtectionIT(TestServer server) {
        this.server = server;
        engaged = new Engaged(server);
    }

    /** As the published guide writes it, with its header. */
    private static Answer asks(FhirClient caller, String number) {
        return caller.get(
                "CareTeam?patient:identifier=https://fhir.nhs.uk/Id/nhs-number%7C" + number,
                "IsUnscheduledAccessEvent",
                "true");
    }

    private CarePlan plan(String label) {
        return TestData.parse(
                CarePlan.class, """
            {
              "resourceType": "CarePlan",
              "meta": {"profile": ["%1$s/StructureDefinition/cypmh-statutory-plan"], %2$s},
              "extension": [
                {"url": "%1$s/StructureDefinition/ext-responsible-authority", "valueReference": {"reference": "%4$s"}},
                {"url": "%1$s/StructureDefinition/ext-review-due", "valueDate": "2027-02-01"}],
              "status": "active", "intent": "plan",
              "category": [{"coding": [{"system": "%1$s/CodeSystem/plan-category", "code": "cp"}]}],
              "subject": {"reference": "%3$s"}, "period": {"start": "2026-02-03"},
              "author": {"reference": "%4$s"}
            }
            """.formatted(ROOT, LABEL.formatted(label), engaged.child(), engaged.trust()));
    }

    private Flag alert(String code) {
        return TestData.parse(
                Flag.class, """
            {
              "resourceType": "Flag",
              "meta": {"profile": ["%1$s/StructureDefinition/cypmh-flag"], %2$s},
              "status": "active",
              "category": [{"coding": [{"system": "%1$s/CodeSystem/flag-category", "code": "safeguarding"}]}],
              "code": {"coding": [
                {"system": "https://fhir.nhs.uk/England/CodeSystem/England-FlagCategoryPatient",
                 "code": "child-protection-information-system-flag"},
                {"system": "http://snomed.info/sct", "code": "%3$s"}]},
              "subject": {"reference": "%4$s"},
              "period": {"start": "2026-10-02"},
              "author": {"reference": "%5$s"}
            }
            """.formatted(ROOT, LABEL.formatted("N"), code, engaged.child(), engaged.trust()));
    }

    private static List<CareTeam> standings(Answer answer) {
        return answer.expect(200).bundle().getEntry().stream()
                .filter(entry -> entry.getResource() instanceof CareTeam team
                        && "http://snomed.info/sct"
                                .equals(team.getCategoryFirstRep()
                                        .getCodingFirstRep()
                                        .getSystem()))
                .map(entry -> (CareTeam) entry.getResource())
                .toList();
    }

    private static List<String> told(Answer answer) {
        return standings(answer).stream()
                .map(team -> team.getMeta().getTagFirstRep().getCode() + " "
                        + team.getCategoryFirstRep().getCodingFirstRep().getCode())
                .toList();
    }

    @Test
    void the_headers_of_the_query_go_back_or_stand_in_the_audit_and_give_no_right() {
        String trace = "b2acfb2c-c40e-4f9a-8916-950a2e86fc4e";
        String query = "CareTeam?patient:identifier=https://fhir.nhs.uk/Id/nhs-number%7C" + engaged.nhsNumber();
        for (FhirClient caller : List.of(engaged.practice(), server.as("school-lead-other"))) {
            Answer answer = caller.get(
                    query, "TraceID", trace, "X-Correlation-ID", "ours.7", "IsUnscheduledAccessEvent", "false");
            answer.expect(200);
            assertThat(answer.header("TraceID")).contains(trace);
            assertThat(answer.header("X-Correlation-ID")).contains("ours.7");
        }
        assertThat(engaged.practice().get(query, "TraceID", "two words").header("TraceID"))
                .isEmpty();
        engaged.practice().get(query, "IsUnscheduledAccessEvent", "perhaps").expect(400);

        Answer looks = server.as("auditor")
                .get("AuditEvent?patient:identifier=https://fhir.nhs.uk/Id/nhs-number%7C" + engaged.nhsNumber()
                        + "&subtype=search-type");
        assertThat(looks.expect(200).text()).contains("CodeSystem/access-setting|scheduled-care");
        engaged.practice()
                .get("AuditEvent?patient:identifier=https://fhir.nhs.uk/Id/nhs-number%7C" + engaged.nhsNumber())
                .expect(403);
    }

    @Test
    void plan_and_alert_stand_side_by_side_and_a_difference_is_said() {
        assertThat(told(asks(engaged.practice(), engaged.nhsNumber()))).isEmpty();
        engaged.camhs().created(plan("N"));
        String alert = engaged.camhs().created(alert(PROTECTION));

        Answer agreed = asks(engaged.practice(), engaged.nhsNumber());
        assertThat(told(agreed)).containsExactly("plan " + PROTECTION, "alert " + PROTECTION);
        assertThat(standings(agreed)).allSatisfy(team -> {
            assertThat(team.hasParticipant()).isFalse();
            assertThat(team.getManagingOrganizationFirstRep().getReference()).isEqualTo(engaged.trust());
        });
        assertThat(agreed.text()).doesNotContain("protection-differs");

        Flag other = alert(LOOKED_AFTER);
        other.setId("Flag/" + alert);
        engaged.camhs().update(other, "W/\"1\"").expect(200);

        Answer differs = asks(engaged.practice(), engaged.nhsNumber());
        assertThat(told(differs)).containsExactly("plan " + PROTECTION, "alert " + LOOKED_AFTER);
        assertThat(differs.bundle().getEntry().stream()
                        .filter(entry -> entry.getResource() instanceof OperationOutcome)
                        .flatMap(entry -> ((OperationOutcome) entry.getResource()).getIssue().stream())
                        .map(issue -> issue.getDetails().getCodingFirstRep().getCode()))
                .containsExactly("protection-differs", "protection-differs");
        assertThat(told(engaged.practice()
                        .get("CareTeam?_count=10&patient.identifier=https://fhir.nhs.uk/Id/nhs-number%7C"
                                + engaged.nhsNumber())))
                .hasSize(2);
        assertThat(told(engaged.practice().search("CareTeam", "patient", engaged.child())))
                .isEmpty();
    }

    @Test
    void whoever_may_not_know_of_it_is_told_nothing() {
        engaged.camhs().created(plan("V"));
        engaged.camhs().created(alert(PROTECTION));

        assertThat(told(asks(engaged.practice(), engaged.nhsNumber()))).containsExactly("alert " + PROTECTION);
        assertThat(told(asks(server.as("school-system"), engaged.nhsNumber()))).containsExactly("alert " + PROTECTION);
        FhirClient stranger = server.as("school-lead-other");
        assertThat(asks(stranger, engaged.nhsNumber()).expect(200).bundle().getEntry())
                .isEmpty();
        assertThat(asks(stranger, TestData.nhsNumber()).expect(200).bundle().getEntry())
                .isEmpty();
    }
}
