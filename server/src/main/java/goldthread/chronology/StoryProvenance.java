package goldthread.chronology;

import goldthread.directory.Parties;
import goldthread.store.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;
import org.hl7.fhir.r4.model.Device.FHIRDeviceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;

/**
 * Who recorded an entry of a document: for which organisations, from when to when. It says no more than the events do,
 * and names no one of the staff; where a workflow kept Provenance by name, that stands beside it.
 */
final class StoryProvenance {

    private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    private static final String DEVICE = id("the server");

    private StoryProvenance() {}

    /**
     * Of one entry.
     *
     * @param recordings of all its versions, the oldest first; at least one
     */
    static Provenance of(String reference, List<Recording> recordings, Parties parties) {
        Recording first = recordings.get(0);
        Recording last = recordings.get(recordings.size() - 1);
        Provenance provenance = new Provenance();
        provenance.setId(id(reference + " " + recordings.size()));
        provenance
                .addTarget(new Reference(reference))
                .setOccurred(new Period().setStart(Date.from(first.recorded())).setEnd(Date.from(last.recorded())))
                .setRecorded(Date.from(last.recorded()));
        provenance.setActivity(
                new CodeableConcept(new Coding(OPERATION, recordings.size() == 1 ? "CREATE" : "UPDATE", null)));
        recordings.stream()
                .map(Recording::organisation)
                .distinct()
                .forEach(organisation -> provenance
                        .addAgent()
                        .setType(new CodeableConcept(new Coding(PARTICIPANT, "author", null)))
                        .setWho(who(organisation, parties)));
        return provenance;
    }

    private static Reference who(String organisation, Parties parties) {
        if (organisation.equals(Origin.SERVER.organisation())) {
            return server();
        }
        return parties.organisation(organisation)
                .map(known ->
                        new Reference("Organization/" + known.getIdElement().getIdPart()).setDisplay(known.getName()))
                .orElseGet(() -> new Reference().setType("Organization").setIdentifier(identifier(organisation)));
    }

    /** The server, which composed the document and records some things by itself. */
    static Reference server() {
        return new Reference("Device/" + DEVICE).setDisplay("Goldthread, from all agencies' records");
    }

    /** The same as an entry. */
    static Device device() {
        Device device = new Device();
        device.setId(DEVICE);
        device.addIdentifier(identifier(Origin.SERVER.organisation()));
        device.setStatus(FHIRDeviceStatus.ACTIVE);
        device.addDeviceName().setName("Goldthread").setType(DeviceNameType.USERFRIENDLYNAME);
        return device;
    }

    private static Identifier identifier(String name) {
        int bar = name.indexOf('|');
        Identifier identifier = new Identifier().setValue(name.substring(bar + 1));
        return bar > 0 ? identifier.setSystem(name.substring(0, bar)) : identifier;
    }

    private static String id(String of) {
        return UUID.nameUUIDFromBytes(("goldthread " + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
