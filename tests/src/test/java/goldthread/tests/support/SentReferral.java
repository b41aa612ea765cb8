package goldthread.tests.support;

import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;

/** A referral of a new child by the practice to the trust, just sent, and the steps that either takes. */
public final class SentReferral {

    private static final String CODES = "https://w3id.org/goldthread/fhir/CodeSystem/";

    private final FhirClient sender;
    private final String child;
    private final String referral;
    private final String task;

    /** Of a new child, by the practice's system to the trust. */
    public SentReferral(TestServer server) {
        this(
                server.as("gp-system"),
                Agencies.PRACTICE.in(server.as("gp-system")),
                "Patient/"
                        + server.as("gp-system")
                                .created(TestData.registeredWith(Agencies.PRACTICE.in(server.as("gp-system")))),
                Agencies.TRUST.in(server.as("gp-system")));
    }

    /** Of a child who is here already, by a system of {@code from}. */
    public SentReferral(FhirClient sender, String from, String child, String to) {
        this.sender = sender;
        this.child = child;
        ServiceRequest draft = TestData.referral(child, from, to);
        draft.setStatus(ServiceRequestStatus.DRAFT);
        referral = "ServiceRequest/" + sender.created(draft);
        Answer sent = sender.post(referral + "/$submit", parameters(), "If-Match", "W/\"1\"");
        task = ((Reference) sent.expect(200)
                        .resource(Parameters.class)
                        .getParameter("task")
                        .getValue())
                .getReference();
    }

    private SentReferral(SentReferral first, String task) {
        this.sender = first.sender;
        this.child = first.child;
        this.referral = first.referral;
        this.task = task;
    }

    /** The same referral, followed by the task of whoever it was passed on to. */
    public SentReferral passedOn() {
        String next = feedback().getParameters("addressee").stream()
                .flatMap(addressee -> addressee.getPart().stream())
                .filter(part -> part.getName().equals("task"))
                .map(part -> ((Reference) part.getValue()).getReference())
                .filter(other -> !other.equals(task))
                .findFirst()
                .orElseThrow();
        return new SentReferral(this, next);
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
        return sender.get(task).expect(200).resource(Task.class);
    }

    /** Its ETag. */
    public String current() {
        return sender.get(task).etag();
    }

    /** Where the referral stands, as whoever sent it reads it. */
    public Parameters feedback() {
        return sender.get(referral + "/$feedback").expect(200).resource(Parameters.class);
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
