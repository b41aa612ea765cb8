package goldthread.tests.support;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is recorded of a child in {@link TwoChildren}: one resource of each sort, with places in braces. */
public final class RecordTexts {
    private static final String SUBJECT = "\"subject\":{\"reference\":\"Patient/{Patient}\"}";
    private static final String CONCEPT = "{\"text\":\"{word}\"}";

    private RecordTexts() {}

    /** By type, in an order in which each names only what stands before it. */
    public static Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("RelatedPerson", relatedPerson());
        texts.put("ServiceRequest", """
                {"resourceType":"ServiceRequest","status":"active","intent":"order",
                 "identifier":[{"system":"https://w3id.org/goldthread/fhir/NamingSystem/referral-identifier",
                   "value":"{referral}"}],
                 "code":%s,%s,"authoredOn":"2026-09-01T09:30:00Z","requester":{"reference":"{council}"},
                 "performer":[{"reference":"{elsewhere}"}]}""".formatted(CONCEPT, SUBJECT));
        texts.put("Task", """
                {"resourceType":"Task","status":"requested","intent":"order","code":%s,
                 "for":{"reference":"Patient/{Patient}"},"focus":{"reference":"ServiceRequest/{ServiceRequest}"},
                 "requester":{"reference":"{council}"},"owner":{"reference":"{elsewhere}"}}""".formatted(CONCEPT));
        texts.put("Encounter", """
                {"resourceType":"Encounter","status":"finished","class":{
                 "system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},%s,
                 "reasonCode":[%s],"period":{"start":"2026-09-10T09:00:00Z","end":"2026-09-10T10:00:00Z"}}""".formatted(SUBJECT, CONCEPT));
        texts.put("Observation", """
                {"resourceType":"Observation","status":"final","code":%s,%s,"effectiveDateTime":"2026-09-10",
                 "valueString":"{word}"}""".formatted(CONCEPT, SUBJECT));
        texts.put("Condition", "{\"resourceType\":\"Condition\",\"code\":%s,%s}".formatted(CONCEPT, SUBJECT));
        texts.put("Goal", """
                {"resourceType":"Goal","lifecycleStatus":"active","description":%s,%s}""".formatted(CONCEPT, SUBJECT));
        texts.put("CarePlan", """
                {"resourceType":"CarePlan","status":"active","intent":"plan","title":"{word}",%s,
                 "goal":[{"reference":"Goal/{Goal}"}]}""".formatted(SUBJECT));
        texts.put("Appointment", """
                {"resourceType":"Appointment","status":"booked","description":"{word}",
                 "start":"2026-12-10T09:00:00Z","end":"2026-12-10T10:00:00Z",
                 "participant":[{"actor":{"reference":"Patient/{Patient}"},"status":"accepted"}]}""");
        texts.put("Communication", """
                {"resourceType":"Communication","status":"completed",%s,
                 "payload":[{"contentString":"{word}"}]}""".formatted(SUBJECT));
        texts.put("DocumentReference", """
                {"resourceType":"DocumentReference","status":"current","description":"{word}",%s,
                 "content":[{"attachment":{"contentType":"text/plain","data":"aGVsbG8="}}]}""".formatted(SUBJECT));
        texts.put("Consent", """
                {"resourceType":"Consent","status":"active",
                 "scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope",
                   "code":"patient-privacy"}]},
                 "category":[%s],"patient":{"reference":"Patient/{Patient}"},"dateTime":"2026-09-01",
                 "policyRule":%s}""".formatted(CONCEPT, CONCEPT));
        texts.put("Flag", """
                {"resourceType":"Flag","status":"active","code":%s,%s}""".formatted(CONCEPT, SUBJECT));
        texts.put("RiskAssessment", """
                {"resourceType":"RiskAssessment","status":"final","mitigation":"{word}",%s}""".formatted(SUBJECT));
        texts.put("EpisodeOfCare", """
                {"resourceType":"EpisodeOfCare","status":"active","type":[%s],
                 "patient":{"reference":"Patient/{Patient}"}}""".formatted(CONCEPT));
        texts.put("List", """
                {"resourceType":"List","status":"current","mode":"working","title":"{word}",%s,
                 "entry":[{"item":{"reference":"Observation/{Observation}"}}]}""".formatted(SUBJECT));
        texts.put("Provenance", """
                {"resourceType":"Provenance","recorded":"2026-09-10T10:00:00Z",
                 "target":[{"reference":"Observation/{Observation}"}],
                 "agent":[{"who":{"reference":"{council}","display":"{word}"}}]}""");
        return texts;
    }

    static String relatedPerson() {
        return """
                {"resourceType":"RelatedPerson","active":true,"patient":{"reference":"Patient/{Patient}"},
                 "name":[{"family":"{word}"}],
                 "extension":[{"url":"https://w3id.org/goldthread/fhir/StructureDefinition/ext-parental-responsibility",
                   "valueCodeableConcept":{"coding":[{
                     "system":"https://w3id.org/goldthread/fhir/CodeSystem/parental-responsibility","code":"yes"}]}}]}""";
    }
}
