package goldthread.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityRowTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String ROOT = "https://w3id.org/goldthread/fhir";

    private static <R extends Resource> R stored(Class<R> type, String json) {
        R resource = FHIR.newJsonParser().parseResource(type, json);
        resource.setId("7c1");
        resource.getMeta().setVersionId("3").setLastUpdatedElement(new InstantType("2026-10-02T08:00:00.000Z"));
        return resource;
    }

    private static Map<String, String> row(ActivityTable table, Resource resource) {
        return ActivityRow.of(table, resource).orElseThrow().values();
    }

    @Test
    void a_referral_gives_its_codes_days_and_numbers_and_no_word_that_somebody_wrote() {
        ServiceRequest referral = stored(ServiceRequest.class, """
            {"resourceType": "ServiceRequest", "status": "active", "intent": "order", "priority": "urgent",
             "extension": [{"url": "%1$s/StructureDefinition/ext-mhsds-source", "valueCodeableConcept":
               {"coding": [{"system": "%1$s/CodeSystem/mhsds-source-of-referral", "code": "A1"}]}}],
             "identifier": [{"system": "urn:x", "value": "R-1"}],
             "subject": {"reference": "Patient/p1"}, "authoredOn": "2026-09-01T09:30:00Z",
             "requester": {"reference": "Organization/o1"},
             "reasonCode": [{"text": "Can't sleep"},
               {"coding": [{"system": "%1$s/CodeSystem/mhsds-referral-reason", "code": "05"}]}],
             "note": [{"text": "Something private"}]}
            """.formatted(ROOT));

        Map<String, String> row = row(ActivityTable.REFERRALS, referral);

        assertThat(row)
                .containsExactly(
                        Map.entry("resource", "ServiceRequest/7c1"),
                        Map.entry("version", "3"),
                        Map.entry("updated", "2026-10-02T08:00:00.000Z"),
                        Map.entry("child", "Patient/p1"),
                        Map.entry("sent", "2026-09-01T09:30:00Z"),
                        Map.entry("status", "active"),
                        Map.entry("source", "A1"),
                        Map.entry("reason", "05"),
                        Map.entry("priority", "urgent"),
                        Map.entry("requester", "Organization/o1"),
                        Map.entry("identifier_system", "urn:x"),
                        Map.entry("identifier_value", "R-1"));
        assertThat(String.join(" ", row.values())).doesNotContain("sleep", "private");
    }

    @Test
    void a_contact_gives_when_how_and_after_which_referral() {
        Encounter contact = stored(Encounter.class, """
            {"resourceType": "Encounter", "status": "finished", "class": {"code": "VR"},
             "type": [{"coding": [{"system": "urn:t", "code": "review"}]}], "subject": {"reference": "Patient/p1"},
             "basedOn": [{"reference": "ServiceRequest/r1"}],
             "period": {"start": "2026-09-08T14:00:00+01:00", "end": "2026-09-08T15:00:00+01:00"}}
            """);

        assertThat(row(ActivityTable.CONTACTS, contact))
                .containsEntry("start", "2026-09-08T14:00:00+01:00")
                .containsEntry("end", "2026-09-08T15:00:00+01:00")
                .containsEntry("class", "VR")
                .containsEntry("type_system", "urn:t")
                .containsEntry("type", "review")
                .containsEntry("referral", "ServiceRequest/r1")
                .containsEntry("reason", "");
    }

    @Test
    void a_score_may_be_nought_or_below_and_what_is_no_score_has_no_row() {
        String score = """
            {"resourceType": "Observation", "status": "final", "category": [{"coding": [{"code": "survey"}]}],
             "code": {"coding": [{"system": "http://snomed.info/sct", "code": "718656000"}]},
             "subject": {"reference": "Patient/p1"}, "effectiveDateTime": "2026-09-10", %s}
            """;

        assertThat(row(
                        ActivityTable.SCORED_ASSESSMENTS,
                        stored(Observation.class, score.formatted("\"valueInteger\": 0"))))
                .containsEntry("score", "0")
                .containsEntry("code", "718656000")
                .containsEntry("effective", "2026-09-10");
        assertThat(row(
                        ActivityTable.SCORED_ASSESSMENTS,
                        stored(Observation.class, score.formatted("\"valueQuantity\": {\"value\": -1.50}"))))
                .containsEntry("score", "-1.50");
        assertThat(ActivityRow.of(
                        ActivityTable.SCORED_ASSESSMENTS,
                        stored(Observation.class, score.formatted("\"valueString\": \"worse\""))))
                .isEmpty();
    }

    @Test
    void what_says_next_to_nothing_has_a_row_of_empty_fields() {
        CarePlan plan = stored(CarePlan.class, """
            {"resourceType": "CarePlan", "_status": {"extension": [{"url": "urn:x", "valueCode": "unknown"}]}}
            """);

        assertThat(row(ActivityTable.CARE_PLANS, plan))
                .containsEntry("status", "")
                .containsEntry("child", "")
                .containsEntry("category", "");
    }

    @ParameterizedTest
    @EnumSource
    void a_row_has_the_columns_of_its_table_in_their_order(ActivityTable table) {
        Optional<Resource> resource = Arrays.stream(new Resource[] {
                    stored(ServiceRequest.class, "{\"resourceType\":\"ServiceRequest\"}"),
                    stored(Encounter.class, "{\"resourceType\":\"Encounter\"}"),
                    stored(CarePlan.class, "{\"resourceType\":\"CarePlan\"}"),
                    stored(Observation.class, """
                        {"resourceType": "Observation", "category": [{"coding": [{"code": "survey"}]}],
                         "code": {"text": "x"}, "valueInteger": 4}
                        """)
                })
                .filter(one -> one.fhirType().equals(table.type()))
                .findFirst();

        assertThat(row(table, resource.orElseThrow()).keySet()).containsExactlyElementsOf(table.columns());
        assertThat(ActivityTable.of(table.code())).contains(table);
    }
}
