package goldthread.tests.support;

import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;

/** A referral of a new child by the practice to the trust, just sent, and the steps that either takes. */
public final class SentReferral {

    private static final String CODES = "https://w3id.org/goldthread/fhir/CodeSystem/";

    private final FhirClient practice;
    private final String child;
    private final String referral;
    private final String task;

    /** Sent by the practice's system. */
    public SentReferral(TestServer server) {
        practice = server.as("gp-system");
        String own = Agencies.PRACTICE.in(practice);
        child = "Patient/" + practice.created(TestData.registeredWith(own));
        ServiceRequest draft = TestData.referral(child, own, Agencies.TRUST.in(practice));
        draft.setStatus(ServiceRequestStatus.DRAFT);
        referral = "ServiceRequest/" + practice.created(draft);
        Answer sent = practice.post(referral + "/$submit", parameters(), "If-Match", "W/\"1\"");
        task = ((Reference) sent.expect(200)
                        .resource(Parameters.class)
                        .getParameter("task")
                        .getValue())
                .getReference();
    }

    /** {@code Patient/id}. */
    public String child() {
        return child;
    }

    /** {@code ServiceRequest/id}. */
    public String referral() {
        return referral;
    }

    /** {@code Task/id} of the trust. */
    public String task() {
        return task;
    }

    /** A step by one of the task's operations, on the current version. */
    public Answer move(FhirClient caller, String operation, String... parts) {
        return caller.post(task + "/$" + operation, parameters(parts), "If-Match", current());
    }

    /** The task as it is now. */
    public Task stored() {
        return practice.get(task).expect(200).resource(Task.class);
    }

    /** Its ETag. */
    public String current() {
        return practice.get(task).etag();
    }

    /** Where the referral stands, as the practice reads it. */
    public Parameters feedback() {
        return practice.get(referral + "/$feedback").expect(200).resource(Parameters.class);
    }

    /** The body of an operation. */
    public static String parameters(String... parts) {
        return "{\"resourceType\":\"Parameters\",\"parameter\":[" + String.join(",", parts) + "]}";
    }

    /** A parameter with one of our codes. */
    public static String coded(String name, String system, String code) {
        return "{\"name\":\"%s\",\"valueCodeableConcept\":{\"coding\":[{\"system\":\"%s\",\"code\":\"%s\"}]}}"
                .formatted(name, CODES + system, code);
    }

    /** A parameter with a text. */
    public static String said(String name, String text) {
        return "{\"name\":\"%s\",\"valueString\":\"%s\"}".formatted(name, text);
    }

    /** A parameter with a day. */
    public static String day(String name, String day) {
        return "{\"name\":\"%s\",\"valueDate\":\"%s\"}".formatted(name, day);
    }
}
