package goldthread.messaging;

import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Reference;

/**
 * What of a message's organisations, people, services and places isn't stored, because nothing refers to it: the answer
 * says so of each.
 *
 * @param message the message
 * @param parties those of them that what is stored has taken along
 */
record LeftOut(Message message, NamedParties parties) {

    /** Says that someone is named in order to be reached. */
    void addressed(Reference reference) {
        parties.use(String.valueOf(reference.getReference()));
        message.find(reference, HealthcareService.class)
                .ifPresent(service -> parties.use(
                        String.valueOf(service.resource().getProvidedBy().getReference())));
    }

    void note(Made made) {
        addressed(message.header().resource().getSender());
        message.header().resource().getDestination().forEach(destination -> addressed(destination.getReceiver()));
        for (int i = 1; i < message.bundle().getEntry().size(); i++) {
            BundleEntryComponent entry = message.bundle().getEntry().get(i);
            if (NamedParties.TYPES.contains(entry.getResource().fhirType()) && !parties.isUsed(entry.getFullUrl())) {
                made.leaveOut(i);
            }
        }
    }
}
