package goldthread.web.meeting;

import goldthread.profiles.Meeting;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.Parts;
import goldthread.web.RecordRefusal;
import goldthread.web.form.Option;
import goldthread.web.mine.WhoIsWho;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** Asks for the meetings that the pages show, and for the agencies that can be invited. */
@Component
@ConditionalOnPages
class MeetingReader {

    private static final String MOST = "100";

    private final FhirDoor fhir;

    MeetingReader(FhirDoor fhir) {
        this.fhir = fhir;
    }

    /** Those about a child, the latest first. */
    List<Appointment> of(String child) {
        return WhoIsWho.all(fhir.ask(FhirRequest.get("/Appointment")
                                .with("patient", "Patient/" + child)
                                .with("_sort", "-date")
                                .with("_count", MOST))
                        .bundle())
                .filter(Appointment.class::isInstance)
                .map(Appointment.class::cast)
                .filter(Meeting::isOne)
                .filter(meeting -> meeting.getStatus() != AppointmentStatus.ENTEREDINERROR)
                .toList();
    }

    /**
     * One of them.
     *
     * @throws RecordRefusal when it isn't there for the reader, or not about this child
     */
    Appointment one(String child, String id) {
        Appointment found = fhir.ask(FhirRequest.get("/Appointment/{}", id)).as(Appointment.class);
        if (!Meeting.isOne(found) || !Meeting.children(found).contains(child)) {
            throw RecordRefusal.notThere();
        }
        return found;
    }

    /** Who was invited, answered, came and reported. */
    Parts attendance(String id) {
        return Parts.of(
                fhir.ask(FhirRequest.get("/Appointment/{}/$attendance", id)).parameters());
    }

    /** The agencies of those in the child's team. */
    List<Option> agencies(String child) {
        Map<String, String> names = new LinkedHashMap<>();
        Parts.of(fhir.ask(FhirRequest.get("/Patient/{}/$membership", child)).parameters())
                .each("member")
                .filter(member -> !List.of("proposed", "ended").contains(member.text("status")))
                .forEach(member -> member.value("organisation", Reference.class)
                        .filter(agency -> String.valueOf(agency.getReference()).startsWith("Organization/"))
                        .ifPresent(agency -> names.putIfAbsent(
                                agency.getReferenceElement()
                                        .toUnqualifiedVersionless()
                                        .getValue(),
                                agency.hasDisplay() ? agency.getDisplay() : "An agency whose name isn’t recorded")));
        return names.entrySet().stream()
                .map(agency -> new Option(agency.getKey(), agency.getValue(), ""))
                .toList();
    }
}
