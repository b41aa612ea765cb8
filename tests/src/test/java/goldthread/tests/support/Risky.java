package goldthread.tests.support;

import java.time.LocalDate;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RiskAssessment;

/** What agencies write about the risk to a child, and what happens in the child's life. */
public final class Risky {

    private static final String ROOT = "https://w3id.org/goldthread/fhir";

    private Risky() {}

    /** A day, so many ago. */
    public static String daysAgo(int days) {
        return LocalDate.now(ZoneId.of("Europe/London")).minusDays(days).toString();
    }

    /** An assessment of the risk of self-harm: the common level, and the traffic light beside it. */
    public static RiskAssessment selfHarm(String child, String performer, int daysAgo, String level, String colour) {
        return TestData.parse(RiskAssessment.class, """
            {
              "resourceType": "RiskAssessment",
              %s,
              "extension": [
                {"url": "%s/StructureDefinition/ext-information-source", "valueCodeableConcept": {"coding": [{
                  "system": "%s/CodeSystem/information-source", "code": "child"}]}},
                {"url": "%s/StructureDefinition/ext-plain-language-summary", "valueMarkdown": "Nights are hard."}],
              "status": "final",
              "subject": {"reference": "%s"},
              "occurrenceDateTime": "%s",
              "performer": {"reference": "%s"},
              "prediction": [{
                "extension": [{"url": "%s/StructureDefinition/ext-direction", "valueCodeableConcept": {"coding": [{
                  "system": "%s/CodeSystem/risk-direction", "code": "to-self"}]}}],
                "outcome": {"coding": [{"system": "%s/CodeSystem/risk-domain", "code": "self-harm"}]},
                "qualitativeRisk": {"coding": [
                  {"system": "%s/CodeSystem/risk-level", "code": "%s"},
                  {"system": "%s/CodeSystem/risk-scale-rag", "code": "%s"}]},
                "rationale": "Twice this month, alone."
              }]
            }
            """.formatted(
                        everyday("cypmh-risk-assessment"),
                        ROOT,
                        ROOT,
                        ROOT,
                        child,
                        daysAgo(daysAgo),
                        performer,
                        ROOT,
                        ROOT,
                        ROOT,
                        ROOT,
                        level,
                        ROOT,
                        colour));
    }

    /** Something that happened. */
    public static Observation event(String child, String code, int daysAgo) {
        return TestData.parse(Observation.class, """
            {
              "resourceType": "Observation",
              %s,
              "extension": [{"url": "%s/StructureDefinition/ext-source-agency", "valueReference": {"display": "School"}}],
              "status": "final",
              "code": {"coding": [{"system": "%s/CodeSystem/significant-event", "code": "%s"}]},
              "subject": {"reference": "%s"},
              "effectiveDateTime": "%s"
            }
            """.formatted(
                        everyday("cypmh-significant-event"), ROOT, ROOT, code, child, daysAgo(daysAgo)));
    }

    /** A plan in force. */
    public static CarePlan plan(String child, String author, int daysAgo) {
        return TestData.parse(CarePlan.class, """
            {
              "resourceType": "CarePlan",
              "meta": {"security": [{
                "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "status": "active",
              "intent": "plan",
              "title": "Plan",
              "subject": {"reference": "%s"},
              "author": {"reference": "%s"},
              "period": {"start": "%s"}
            }
            """.formatted(child, author, daysAgo(daysAgo)));
    }

    private static String everyday(String profile) {
        return """
            "meta": {"profile": ["%s/StructureDefinition/%s"], "security": [{
              "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]}""".formatted(ROOT, profile);
    }
}
