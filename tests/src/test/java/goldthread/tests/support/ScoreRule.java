package goldthread.tests.support;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.PlanDefinition;

/** Rules about scores, as an organisation's system sends them. */
public final class ScoreRule {

    private static final String ROOT = "https://w3id.org/goldthread/fhir";

    private ScoreRule() {}

    /** A rule of these conditions, with a source. */
    public static PlanDefinition of(String owner, String... conditions) {
        String url = "https://rules.nhs.uk/" + UUID.randomUUID();
        return TestData.parse(
                PlanDefinition.class, """
            {
              "resourceType": "PlanDefinition",
              "meta": {"profile": ["%1$s/StructureDefinition/cypmh-trigger"]},
              "url": "%2$s", "title": "A rule", "status": "active",
              "relatedArtifact": [{"type": "citation", "citation": "Somebody, Somewhere 2006"}],
              "action": [{
                "extension": [%3$s],
                "description": "Consider a comprehensive assessment.",
                "code": [{"coding": [{"system": "%1$s/CodeSystem/task-code", "code": "consider-assessment"}]}],
                "trigger": [{"type": "data-added", "data": [{"type": "Observation"}]}],
                "timingDuration": {"value": 2, "unit": "weeks", "system": "http://unitsofmeasure.org", "code": "wk"},
                "participant": [{"type": "practitioner", "role": {"coding": [{
                  "system": "%1$s/CodeSystem/trigger-owner", "code": "%4$s"}]}}]
              }]
            }
            """.formatted(ROOT, url, String.join(",", List.of(conditions)), owner));
    }

    /** That the latest score of a measure is so high, or higher. */
    public static String atLeast(int number, String measure) {
        return condition("threshold", """
                {"url": "measure", "valueCodeableConcept": {"coding": [{
                   "system": "http://snomed.info/sct", "code": "%s"}]}},
                {"url": "threshold", "valueQuantity": {"value": %d, "comparator": ">="}}""".formatted(measure, number));
    }

    /** That no second score of a measure came within so many weeks. */
    public static String noFollowUp(int weeks, String measure) {
        return condition("no-follow-up", """
                {"url": "measure", "valueCodeableConcept": {"coding": [{
                   "system": "http://snomed.info/sct", "code": "%s"}]}},
                {"url": "within", "valueDuration": {
                   "value": %d, "unit": "weeks", "system": "http://unitsofmeasure.org", "code": "wk"}}""".formatted(measure, weeks));
    }

    private static String condition(String kind, String parts) {
        return """
            {"url": "%1$s/StructureDefinition/ext-trigger-condition", "extension": [
              {"url": "kind", "valueCodeableConcept": {"coding": [{
                 "system": "%1$s/CodeSystem/trigger-kind", "code": "%2$s"}]}}, %3$s]}""".formatted(ROOT, kind, parts);
    }
}
