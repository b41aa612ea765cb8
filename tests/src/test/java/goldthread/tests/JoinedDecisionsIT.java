package goldthread.tests;

import static goldthread.tests.support.TwoRecords.note;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.TwoRecords;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** What is decided about a child looks at all their records, and tells nobody of one that they may not know. */
@AgainstTheServer
final class JoinedDecisionsIT {

    private static final String ROOT = "https://w3id.org/goldthread/fhir/";

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient trust;
    private final FhirClient gp;
    private final FhirClient clinician;
    private final FhirClient school;
    private final FhirClient worker;
    private final TwoRecords both;
    private final String kept;
    private final String nameless;

    JoinedDecisionsIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        trust = server.as("camhs-system");
        gp = server.as("gp");
        clinician = server.as("camhs-clinician");
        school = server.as("school-lead");
        worker = server.as("social-worker");
        both = new TwoRecords(server);
        kept = both.kept();
        nameless = both.nameless();
    }

    private static List<String> rules(Answer answer) {
        return answer.issues().stream().map(Issue::rule).toList();
    }

    private static List<String> found(FhirClient caller, String type, String... criteria) {
        return caller.search(type, criteria).expect(200).bundle().getEntry().stream()
                .map(entry -> type + "/" + entry.getResource().getIdPart())
                .toList();
    }

    private Consent refusal(String child, Agencies of) {
        return TestData.parse(Consent.class, """
            {
              "resourceType": "Consent",
              "status": "active",
              "scope": {"coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}]},
              "category": [{"text": "Sharing"}],
              "patient": {"reference": "%s"},
              "dateTime": "2026-03-01",
              "policy": [{"uri": "https://www.legislation.gov.uk/ukpga/1989/41/contents"}],
              "provision": {"type": "deny", "actor": [
                {"role": {"text": "recipient"}, "reference": {"reference": "%s"}}]}
            }
            """.formatted(child, of.in(practice)));
    }

    @Test
    void each_joining_and_parting_is_recorded_of_both_records_in_its_own_transaction() {
        both.join();
        both.part();

        for (String record : List.of(kept, nameless)) {
            List<AuditEvent> events =
                    server
                            .as("auditor")
                            .search("AuditEvent", "patient", record)
                            .expect(200)
                            .bundle()
                            .getEntry()
                            .stream()
                            .map(entry -> (AuditEvent) entry.getResource())
                            .filter(event -> FhirClient.text(event).contains("link"))
                            .toList();
            assertThat(events).as("two that said it, one that took it back").hasSize(3);
            assertThat(events)
                    .as("what is recorded with its transaction is recorded before it is answered")
                    .noneSatisfy(event -> assertThat(event.getOutcomeDesc()).contains("HTTP status"));
        }
    }

    @Test
    void what_was_refused_in_one_record_is_refused_in_the_other_until_they_are_parted() {
        String note = note(practice, kept);
        practice.created(refusal(nameless, Agencies.SCHOOL));
        assertThat(school.get(note).status()).isEqualTo(200);

        both.join();

        assertThat(school.get(note).status()).isEqualTo(404);
        assertThat(found(school, "Observation", "patient", kept)).isEmpty();
        assertThat(school.get(kept).status()).as("who the child is").isEqualTo(200);
        assertThat(clinician.get(note).status()).as("whom nobody has refused").isEqualTo(200);
        both.part();
        assertThat(school.get(note).status()).isEqualTo(200);
    }

    @Test
    void the_caseload_shows_the_child_once_to_whoever_sees_both() {
        assertThat(caseload(clinician)).contains(kept);
        List<String> before = caseload(gp);
        assertThat(before).contains(kept, nameless);

        both.join();

        assertThat(caseload(gp)).contains(kept).doesNotContain(nameless);
        assertThat(caseload(worker)).contains(nameless).doesNotContain(kept);
        assertThat(caseload(school)).contains(kept).doesNotContain(nameless);
    }

    private static List<String> caseload(FhirClient caller) {
        List<String> all = new ArrayList<>();
        String path = "Patient/$caseload?_count=200";
        while (!path.isEmpty()) {
            Parameters page = caller.get(path).expect(200).resource(Parameters.class);
            page.getParameter().stream()
                    .filter(one -> one.getName().equals("child"))
                    .map(one -> ((Reference) one.getPartFirstRep().getValue()).getReference())
                    .forEach(all::add);
            path = Optional.ofNullable(page.getParameter("next"))
                    .map(next -> "Patient/$caseload?page=" + next.getValue().primitiveValue())
                    .orElse("");
        }
        return all;
    }

    private String service() {
        HealthcareService service = new HealthcareService();
        service.setActive(true).setProvidedBy(new Reference(Agencies.TRUST.in(trust)));
        service.setName("Team for one child");
        service.addCategory()
                .addCoding()
                .setSystem(ROOT + "CodeSystem/service-category")
                .setCode("specialist-mental-health");
        return "HealthcareService/" + trust.created(service);
    }

    @Test
    void the_same_is_not_asked_twice_by_way_of_another_record() {
        String service = service();
        String surgery = Agencies.PRACTICE.in(practice);
        String first = "ServiceRequest/" + practice.created(TestData.referral(nameless, surgery, service));
        both.join();

        Answer refused =
                practice.create(TestData.referral(kept, surgery, service)).expect(422);

        assertThat(rules(refused)).containsExactly("R-07");
        assertThat(refused.text()).contains(first);
        String asked = "ServiceRequest/$check-duplicates?patient=" + kept + "&service=" + service;
        assertThat(gp.get(asked).expect(200).text()).contains(first);
        assertThat(school.get(asked).expect(200).text()).doesNotContain(first);
        both.part();
        practice.create(TestData.referral(kept, surgery, service)).expect(201);
    }

    @Test
    void who_sees_one_record_only_is_not_told_that_the_same_was_asked_in_the_other() {
        FhirClient council = server.as("la-system");
        String service = service();
        String here = Agencies.COUNCIL.in(practice);
        council.create(TestData.referral(nameless, here, service)).expect(201);
        both.join();

        String asked = "ServiceRequest/$check-duplicates?patient=" + nameless + "&service=" + service;
        String before = council.get(asked).expect(200).text();
        practice.create(TestData.referral(kept, Agencies.PRACTICE.in(practice), service))
                .expect(201);

        assertThat(council.get(asked).expect(200).text()).isEqualTo(before);
        assertThat(council.search("Communication", "patient", nameless)
                        .expect(200)
                        .text())
                .doesNotContain(kept);
    }

    @Test
    void what_is_owed_by_when_is_told_of_referrals_in_both() {
        String referral = "ServiceRequest/"
                + practice.created(TestData.referral(nameless, Agencies.PRACTICE.in(practice), service()));
        practice.post(
                        referral + "/$submit",
                        SentReferral.parameters(),
                        "If-Match",
                        practice.get(referral).etag())
                .expect(200);
        both.join();

        assertThat(gp.get(kept + "/$waiting-clock").expect(200).text()).contains("\"acknowledge\"");
        assertThat(school.get(kept + "/$waiting-clock").expect(200).text()).doesNotContain("Task/", "acknowledge");
    }

    private Appointment missed(String child, int daysAgo) {
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo).toString();
        return TestData.parse(Appointment.class, """
            {"resourceType":"Appointment","status":"noshow","start":"%sT10:00:00Z","end":"%sT11:00:00Z",
             "meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"N"}]},
             "extension":[{"url":"%sStructureDefinition/ext-missed-appointment","extension":[
               {"url":"kind","valueCodeableConcept":{"coding":[
                 {"system":"%sCodeSystem/missed-appointment-kind","code":"was-not-brought"}]}},
               {"url":"follow-up","valueCodeableConcept":{"coding":[
                 {"system":"%sCodeSystem/missed-appointment-follow-up","code":"contacted-family"}]}}]}],
             "participant":[{"actor":{"reference":"%s"},"status":"accepted"}]}""".formatted(day, day, ROOT, ROOT, ROOT, child));
    }

    @Test
    void absences_that_only_both_records_tell_are_told_to_whoever_knows_of_both() {
        both.join();
        trust.created(missed(nameless, 9));

        practice.created(missed(kept, 2));

        assertThat(all(gp)).hasSize(2).allMatch(text -> text.contains(kept) && text.contains(nameless));
        assertThat(all(school)).isEmpty();
        assertThat(all(worker)).isEmpty();
        practice.created(missed(kept, 1));
        assertThat(all(school))
                .as("what this record tells alone")
                .hasSize(2)
                .noneMatch(text -> text.contains(nameless));
        assertThat(all(worker)).isEmpty();
    }

    private List<String> all(FhirClient caller) {
        return Stream.of("Flag", "Task")
                .flatMap(type -> Stream.of(kept, nameless)
                        .flatMap(child ->
                                caller.search(type, "patient", child).expect(200).bundle().getEntry().stream()))
                .map(entry -> FhirClient.text(entry.getResource()))
                .distinct()
                .filter(text -> text.contains("disengagement") || text.contains("safeguarding-response"))
                .toList();
    }
}
