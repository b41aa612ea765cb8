package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** Those who care for a child in a placement learn what they need to know, and say that they have. */
@AgainstTheServer
final class HandoverIT {

    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String NOTHING = "{\"resourceType\": \"Parameters\"}";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private final TestServer server;
    private final Engaged engaged;

    HandoverIT(TestServer server) {
        this.server = server;
        engaged = new Engaged(server);
    }

    private EpisodeOfCare placement(String status, LocalDate start) {
        return TestData.parse(
                EpisodeOfCare.class, """
            {
              "resourceType": "EpisodeOfCare",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "status": "%2$s",
              "type": [
                {"coding": [{"system": "%1$s/CodeSystem/episode-type", "code": "placement"}]},
                {"coding": [{"system": "%1$s/CodeSystem/placement-kind", "code": "foster"}]}],
              "patient": {"reference": "%3$s"},
              "managingOrganization": {"reference": "%4$s"},
              "period": {"start": "%5$s"}
            }
            """.formatted(ROOT, status, engaged.child(), engaged.surgery(), start));
    }

    private Communication notice(String placement) {
        return TestData.parse(Communication.class, """
            {
              "resourceType": "Communication",
              "meta": {
                "profile": ["%1$s/StructureDefinition/cypmh-notice"],
                "security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "status": "in-progress",
              "category": [{"coding": [{"system": "%1$s/CodeSystem/notice-category", "code": "placement-handover"}]}],
              "subject": {"reference": "%2$s"},
              "about": [{"reference": "%3$s"}],
              "recipient": [{"reference": "%4$s"}],
              "sender": {"reference": "%5$s"},
              "sent": "%6$sT09:00:00Z",
              "payload": [{"contentString": "The handover is ready to be read."}]
            }
            """.formatted(
                        ROOT, engaged.child(), placement, engaged.trust(), engaged.surgery(), TODAY));
    }

    private List<String> findings() {
        return engaged
                .practice()
                .get(engaged.child() + "/$statutory-timeline")
                .expect(200)
                .resource(Parameters.class)
                .getParameter()
                .stream()
                .filter(parameter -> parameter.getName().equals("finding"))
                .flatMap(finding -> finding.getPart().stream())
                .filter(part -> part.getName().equals("code"))
                .map(part -> part.getValue().primitiveValue())
                .filter(code -> code.startsWith("handover"))
                .toList();
    }

    private static Optional<SectionComponent> section(Bundle document, String code) {
        return ((Composition) document.getEntryFirstRep().getResource())
                .getSection().stream()
                        .filter(section -> code.equals(
                                section.getCode().getCodingFirstRep().getCode()))
                        .findFirst();
    }

    @Test
    void a_home_that_begins_without_a_handover_is_somebodys_task_until_it_is_received() {
        String placement = "EpisodeOfCare/" + engaged.practice().created(placement("active", TODAY.minusDays(1)));
        assertThat(findings()).containsExactly("handover-missing");
        assertThat(engaged.found(Task.class, "hand-over-placement"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getFocus().getReference()).isEqualTo(placement);
                    assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
                });

        String notice = engaged.practice().created(notice(placement));
        assertThat(findings()).containsExactly("handover-unread");
        engaged.camhs()
                .post("Communication/" + notice + "/$acknowledge", NOTHING, "If-Match", "W/\"1\"")
                .expect(200);

        assertThat(findings()).isEmpty();
        assertThat(engaged.found(Task.class, "hand-over-placement"))
                .singleElement()
                .extracting(Task::getStatus)
                .isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void who_has_received_it_before_the_child_moves_in_is_asked_for_nothing() {
        String id = engaged.practice().created(placement("planned", TODAY.plusDays(3)));
        assertThat(findings()).containsExactly("handover-missing");
        String notice = engaged.practice().created(notice("EpisodeOfCare/" + id));
        engaged.camhs()
                .post("Communication/" + notice + "/$acknowledge", NOTHING, "If-Match", "W/\"1\"")
                .expect(200);
        EpisodeOfCare begun = placement("active", TODAY);
        begun.setId(id);
        engaged.practice().update(begun, "W/\"1\"").expect(200);

        assertThat(findings()).isEmpty();
        assertThat(engaged.found(Task.class, "hand-over-placement")).isEmpty();
    }

    @Test
    void the_document_holds_what_a_carer_needs_and_each_reader_their_own() {
        FhirClient practice = engaged.practice();
        String placement = "EpisodeOfCare/" + practice.created(placement("active", TODAY.minusDays(1)));
        practice.created(TestData.parse(MedicationStatement.class, """
            {
              "resourceType": "MedicationStatement", "status": "active",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R"}]},
              "medicationCodeableConcept": {"text": "Melatonin 2 mg"},
              "subject": {"reference": "%s"},
              "dosage": [{"text": "one at bedtime"}], "reasonCode": [{"text": "Sleep"}]
            }
            """.formatted(engaged.child())));

        Bundle document = practice.get(placement + "/$handover").expect(200).bundle();

        Composition composition = (Composition) document.getEntryFirstRep().getResource();
        assertThat(composition.getType().getCodingFirstRep().getCode()).isEqualTo("placement-handover");
        assertThat(composition.getEventFirstRep().getDetailFirstRep().getReference())
                .isEqualTo(placement);
        assertThat(composition.getSection())
                .extracting(section -> section.getCode().getCodingFirstRep().getCode())
                .containsSubsequence("about-me", "team", "wishes", "safety-plan", "guidance", "medication", "school");
        assertThat(section(document, "medication").orElseThrow().getText().getDivAsString())
                .contains("Melatonin 2 mg", "one at bedtime", "Sleep");
        Answer school = server.as("school-system").get(placement + "/$handover");
        assertThat(school.expect(200).text()).doesNotContain("Melatonin");
        server.as("la-system").get(placement + "/$handover").expect(404);
    }

    @Test
    void nothing_is_handed_over_of_a_school_place() {
        EpisodeOfCare school = placement("active", TODAY);
        school.getTypeFirstRep().getCodingFirstRep().setCode("school");
        String id = engaged.practice().created(school);

        assertThat(engaged.practice()
                        .get("EpisodeOfCare/" + id + "/$handover")
                        .expect(422)
                        .issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.rule()).isEqualTo("handover-placement"));
    }

    @Test
    void whoever_sends_a_handover_does_not_say_that_it_was_received() {
        FhirClient practice = engaged.practice();
        String placement = "EpisodeOfCare/" + practice.created(placement("active", TODAY.minusDays(1)));
        Communication claimed = notice(placement).setReceivedElement(new DateTimeType(TODAY + "T10:00:00Z"));
        assertThat(rules(practice.create(claimed))).containsExactly("handover-receipt");
        Communication sent = notice(placement);
        sent.setId("Communication/" + practice.created(sent));
        Communication forOthers = sent.copy();
        Extension taken = forOthers.addExtension().setUrl(ROOT + "/StructureDefinition/ext-acknowledged");
        taken.addExtension("by", new Reference(engaged.trust()));
        taken.addExtension("on", new DateTimeType(TODAY + "T10:00:00Z"));
        assertThat(rules(practice.update(forOthers, "W/\"1\""))).containsExactly("handover-receipt");
        practice.post(sent.getId() + "/$acknowledge", NOTHING, "If-Match", "W/\"1\"")
                .expect(404);
        assertThat(findings()).containsExactly("handover-unread");

        engaged.camhs()
                .post(sent.getId() + "/$acknowledge", NOTHING, "If-Match", "W/\"1\"")
                .expect(200);
        assertThat(findings()).isEmpty();
        Communication received = practice.get(sent.getId()).expect(200).resource(Communication.class);
        received.addAbout(new Reference("EpisodeOfCare/" + practice.created(placement("active", TODAY.minusDays(1)))));
        assertThat(rules(practice.update(received, "W/\"2\""))).containsExactly("handover-receipt");
    }

    private static List<String> rules(Answer answer) {
        return answer.expect(422).issues().stream().map(Issue::rule).toList();
    }

    @Test
    void a_carer_to_whom_it_is_sent_takes_note_of_it_and_of_nothing_else() {
        FhirClient council = server.as("la-system");
        FhirClient carer = server.as("foster-carer");
        RelatedPerson marian = (RelatedPerson) council.search(
                        "RelatedPerson",
                        "identifier",
                        "urn:ietf:rfc:3986|urn:uuid:794c17ba-55b0-4806-b1ce-0d4754991a5b")
                .expect(200)
                .bundle()
                .getEntryFirstRep()
                .getResource();
        String self = "RelatedPerson/" + marian.getIdElement().getIdPart();
        Communication sent = notice("EpisodeOfCare/none").setAbout(List.of());
        sent.setSubject(marian.getPatient().copy())
                .setRecipient(List.of(new Reference(self)))
                .setSender(new Reference(Agencies.COUNCIL.in(council)));
        String handover = "Communication/" + council.created(sent);
        sent.getCategoryFirstRep().getCodingFirstRep().setCode("information-given");
        String other = "Communication/" + council.created(sent);
        try {
            carer.post(other + "/$acknowledge", NOTHING, "If-Match", "W/\"1\"").expect(404);
            server.as("parent")
                    .post(handover + "/$acknowledge", NOTHING, "If-Match", "W/\"1\"")
                    .expect(404);
            council.post(handover + "/$acknowledge", NOTHING, "If-Match", "W/\"1\"")
                    .expect(404);

            Communication noted = carer.post(handover + "/$acknowledge", NOTHING, "If-Match", "W/\"1\"")
                    .expect(200)
                    .resource(Communication.class);

            assertThat(noted.getStatus()).isEqualTo(CommunicationStatus.COMPLETED);
            Reference by = (Reference) noted.getExtensionByUrl(ROOT + "/StructureDefinition/ext-acknowledged")
                    .getExtensionByUrl("by")
                    .getValue();
            assertThat(by.getReference()).isEqualTo(self);
        } finally {
            takeBack(council, handover);
            takeBack(council, other);
        }
    }

    private static void takeBack(FhirClient caller, String path) {
        Answer stored = caller.get(path).expect(200);
        Communication wrong = stored.resource(Communication.class);
        wrong.setStatus(CommunicationStatus.ENTEREDINERROR);
        caller.update(wrong, stored.etag()).expect(200);
    }
}
