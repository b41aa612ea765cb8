package goldthread.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.terminology.BookingAndReferral;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewReferralTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Sent sent = new Sent("servicerequest-request");

    private Made made() {
        return NewReferral.of(sent.message(), sent.json()).made(NOW);
    }

    private JsonNode entry(int index) {
        return made().transaction().path("entry").path(index);
    }

    @Test
    void the_child_the_request_and_a_task_are_made() {
        sent.request.setPriority(ServiceRequestPriority.URGENT);

        JsonNode entries = made().transaction().path("entry");

        assertThat(entries).hasSize(3);
        assertThat(entries.findValuesAsText("method")).containsOnly("POST");
        JsonNode request = entries.path(1).path("resource");
        assertThat(request.path("authoredOn").asText()).isEqualTo("2026-11-20T09:30:00Z");
        assertThat(request.path("requester").path("identifier").path("value").asText())
                .isEqualTo("Z99901");
        assertThat(request.path("performer").toString())
                .isEqualTo("[{\"type\":\"Organization\",\"identifier\":{\"system\":"
                        + "\"https://fhir.nhs.uk/Id/ods-organization-code\",\"value\":\"ZZ901\"},"
                        + "\"display\":\"Single point of access\"}]");
        JsonNode task = entries.path(2).path("resource");
        assertThat(task.path("status").asText()).isEqualTo("requested");
        assertThat(task.path("priority").asText()).isEqualTo("urgent");
        assertThat(task.path("focus").path("reference").asText()).isEqualTo("urn:uuid:request");
        assertThat(task.path("for").path("reference").asText()).isEqualTo("urn:uuid:patient");
        assertThat(task.path("owner").path("identifier").path("value").asText()).isEqualTo("ZZ901");
        assertThat(task.path("requester").path("identifier").path("value").asText())
                .isEqualTo("Z99901");
    }

    @Test
    void what_the_sender_calls_its_entries_stays_behind_but_its_labels_dont() {
        sent.request.setId("theirs");
        sent.request
                .getMeta()
                .addProfile("https://fhir.nhs.uk/x")
                .setVersionId("4")
                .addSecurity()
                .setCode("R");

        JsonNode request = entry(1).path("resource");

        assertThat(request.has("id")).isFalse();
        assertThat(request.path("meta").toString()).isEqualTo("{\"security\":[{\"code\":\"R\"}]}");
        assertThat(entry(2).path("resource")
                        .path("meta")
                        .path("security")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("R");
    }

    @Test
    void who_is_named_goes_along_with_whoever_they_name_once() {
        Practitioner doctor = new Practitioner();
        doctor.addName().setFamily("Rowntree").addGiven("Anil");
        PractitionerRole role = new PractitionerRole()
                .setPractitioner(new Reference("urn:uuid:doctor"))
                .setOrganization(new Reference("urn:uuid:practice"));
        sent.add("doctor", doctor);
        sent.add("role", role);
        sent.request.setRequester(new Reference("urn:uuid:role"));
        sent.request.addSupportingInfo(new Reference("urn:uuid:doctor"));

        JsonNode request = entry(1).path("resource");

        assertThat(request.path("contained")).hasSize(2);
        assertThat(request.path("contained").findValuesAsText("id")).containsExactlyInAnyOrder("named-1", "named-2");
        assertThat(request.path("supportingInfo").path(0).path("display").asText())
                .isEqualTo("Anil Rowntree");
        assertThat(request.toString()).doesNotContain("urn:uuid:doctor", "urn:uuid:role", "urn:uuid:practice");
        assertThat(made().leftOut()).isEmpty();
    }

    @Test
    void whom_nothing_names_is_told_and_not_stored() {
        int idle = sent.add("idle", new Location().setName("Corner"));

        assertThat(made().leftOut()).containsExactly(idle);
        assertThat(made().transaction().toString()).doesNotContain("Corner");
    }

    @Test
    void findings_are_about_the_message() {
        sent.add("note", new Observation());

        assertThat(made().place("Bundle.entry[2].resource.code")).isEqualTo("Bundle.entry[6].resource.code");
        assertThat(made().place("Bundle.entry[3].resource.owner")).isEqualTo("Bundle.entry[2].resource.owner");
        assertThat(made().place("Bundle.entry[99]")).isEqualTo("Bundle.entry[99]");
    }

    private static Arguments refused(String expected, Consumer<Sent> change) {
        return Arguments.of(expected, change);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(
                        "400 message-unclear Bundle.entry[2].resource.status",
                        sent -> sent.request.setStatus(ServiceRequestStatus.REVOKED)),
                refused(
                        "422 not-supported Bundle.entry[2].resource.category",
                        sent -> sent.request.setCategory(java.util.List.of(new CodeableConcept(new Coding()
                                .setSystem(BookingAndReferral.REQUEST_CATEGORY)
                                .setCode("transfer"))))),
                refused(
                        "400 message-unclear Bundle.entry[0].resource.focus",
                        sent -> sent.header.getFocus().clear()),
                refused(
                        "400 message-unclear Bundle.entry[0].resource.focus",
                        sent -> sent.header.getFocusFirstRep().setReference("urn:uuid:patient")),
                refused(
                        "422 message-unclear Bundle.entry[2].resource.subject",
                        sent -> sent.request.setSubject(new Reference("Patient/1"))),
                refused(
                        "400 message-unclear Bundle.entry[1].resource.identifier",
                        sent -> sent.patient.getIdentifier().clear()),
                refused(
                        "422 nhs-number-check-digit Bundle.entry[1].resource.identifier",
                        sent -> sent.patient.getIdentifierFirstRep().setValue("9990000120".replace('0', '1'))),
                refused(
                        "422 message-unclear Bundle.entry[1].resource.identifier",
                        sent -> sent.patient
                                .getIdentifierFirstRep()
                                .addExtension(
                                        BookingAndReferral.NUMBER_STATUS,
                                        new CodeableConcept(new Coding().setCode("number-not-present")))),
                refused("400 message-unclear Bundle.entry", sent -> sent.add("two", new Patient())),
                refused("422 not-supported Bundle.entry[6].resource", sent -> sent.add("slot", new Slot())),
                refused("422 not-supported Bundle.entry[6].resource", sent -> sent.add("task", new Task())),
                refused(
                        "400 message-unclear Bundle.entry[6].fullUrl",
                        sent -> sent.bundle.addEntry().setResource(new Observation())),
                refused("400 message-unclear Bundle.entry[6].resource", sent -> sent.bundle.addEntry()),
                refused(
                        "400 message-unclear Bundle.entry[2].resource.performer[0]",
                        sent -> sent.trust.getIdentifier().clear()),
                refused(
                        "400 message-unclear Bundle.entry[0].resource.destination",
                        sent -> sent.header.getDestination().clear()),
                refused("422 not-supported Bundle.entry[2].resource.performer", sent -> {
                    for (int i = 0; i < 20; i++) {
                        sent.request.addPerformer(new Reference("urn:uuid:trust"));
                    }
                }),
                refused(
                        "422 message-receiver Bundle.entry[0].resource.destination[0].receiver",
                        sent -> sent.header.getDestinationFirstRep().setReceiver(new Reference("urn:uuid:practice"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void what_cant_be_followed_is_refused_by_its_place(String expected, Consumer<Sent> change) {
        change.accept(sent);

        assertThat(Refused.by(this::made)).isEqualTo(expected);
    }

    @Test
    void without_a_performer_whom_the_header_addresses_is_asked() {
        sent.request.getPerformer().clear();

        assertThat(entry(2).path("resource").path("owner").path("display").asText())
                .isEqualTo("Elmbrook");
        sent.header.getDestinationFirstRep().setReceiver(new Reference("urn:uuid:nobody"));
        assertThat(Refused.by(this::made)).isEqualTo("400 message-unclear Bundle.entry[2].resource.performer");
    }

    @Test
    void each_performer_has_a_task_of_its_own() {
        sent.add("third", sent.trust.copy().setIdentifier(sent.practice.getIdentifier()));
        sent.request.addPerformer(new Reference("urn:uuid:third"));

        assertThat(made().transaction().path("entry")).hasSize(4);
    }
}
