package goldthread.messaging;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.ResourceJson;
import goldthread.terminology.BookingAndReferral;
import goldthread.terminology.IdentifierSystems;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** A referral as a practice sends it by message, and what a test makes of it. */
final class Sent {

    final Bundle bundle = new Bundle();
    final MessageHeader header = new MessageHeader();
    final Patient patient = new Patient();
    final ServiceRequest request = new ServiceRequest();
    final Organization practice = organisation("Z99901", "Larkfield Surgery");
    final Organization trust = organisation("ZZ901", "Elmbrook");
    final HealthcareService service = new HealthcareService();

    Sent(String event) {
        bundle.setType(Bundle.BundleType.MESSAGE).setId("b-1");
        bundle.getTimestampElement().setValueAsString("2026-11-20T09:30:00Z");
        header.setEvent(new Coding().setSystem(BookingAndReferral.EVENT).setCode(event))
                .setReason(reason("new"))
                .setSender(new Reference("urn:uuid:practice"));
        header.addDestination().setEndpoint("urn:x").setReceiver(new Reference("urn:uuid:trust"));
        header.addFocus(new Reference("urn:uuid:request"));
        patient.addIdentifier().setSystem(IdentifierSystems.NHS_NUMBER).setValue(number());
        service.setName("Single point of access").setProvidedBy(new Reference("urn:uuid:trust"));
        request.setStatus(ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequestIntent.PLAN)
                .setSubject(new Reference("urn:uuid:patient"))
                .addPerformer(new Reference("urn:uuid:service"))
                .addCategory(new CodeableConcept(new Coding()
                        .setSystem(BookingAndReferral.REQUEST_CATEGORY)
                        .setCode("referral")));
        add("header", header);
        add("patient", patient);
        add("request", request);
        add("practice", practice);
        add("trust", trust);
        add("service", service);
    }

    /** A number of the range that is never given to anybody, with its right check digit. */
    private static String number() {
        for (int digit = 0; digit < 10; digit++) {
            String number = "999000012" + digit;
            if (goldthread.terminology.NhsNumber.parse(number).isPresent()) {
                return number;
            }
        }
        throw new IllegalStateException();
    }

    static CodeableConcept reason(String code) {
        return new CodeableConcept(
                new Coding().setSystem(BookingAndReferral.REASON).setCode(code));
    }

    private static Organization organisation(String code, String name) {
        Organization organisation = new Organization().setName(name);
        organisation
                .addIdentifier()
                .setSystem("https://fhir.nhs.uk/id/ods-organization-code")
                .setValue(code);
        return organisation;
    }

    /** Adds a resource under {@code urn:uuid:} and a name; its place. */
    int add(String name, Resource resource) {
        bundle.addEntry().setFullUrl("urn:uuid:" + name).setResource(resource);
        return bundle.getEntry().size() - 1;
    }

    Message message() {
        return Message.of(bundle);
    }

    JsonNode json() {
        return ResourceJson.of(FhirContext.forR4Cached(), bundle);
    }

    static JsonNode json(Resource resource) {
        return ResourceJson.of(FhirContext.forR4Cached(), resource);
    }
}
