package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of a group to a named purpose: begun, waited for, fetched, ended; and never more than a read would show. */
@AgainstTheServer
final class ExportIT {
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String EXPORT = "Group/our-children/$export?purpose=HQUALIMP";
    private static final String[] ASYNC = {"Prefer", "respond-async", "Accept", "application/fhir+json"};

    private final TestServer server;
    private final FhirClient camhs;
    private final List<String> begun = new ArrayList<>();
    private String team = "";

    ExportIT(TestServer server) {
        this.server = server;
        camhs = server.as("camhs-system");
    }

    @AfterEach
    void end() {
        begun.forEach(status -> camhs.send("DELETE", status, BodyPublishers.noBody()));
    }

    private static String path(String url) {
        URI address = URI.create(url);
        return address.getPath().substring("/fhir/".length()) + "?" + address.getRawQuery();
    }

    /** A child around whom CAMHS stands. */
    private String child() {
        String child = "Patient/" + camhs.created(TestData.child());
        String lead = "Practitioner/" + camhs.created(TestData.practitioner("Brandt"));
        team = "CareTeam/" + camhs.created(TestData.team(child, lead, Agencies.TRUST.in(camhs)));
        return child;
    }

    private String begin(String more) {
        Answer answer = camhs.get(EXPORT + more, ASYNC);
        String status = path(answer.expect(202).header("Content-Location").orElseThrow());
        assertThat(answer.text()).isEmpty();
        begun.add(status);
        return status;
    }

    private JsonNode complete(String status) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            Answer answer = camhs.get(status, "Accept", "application/json");
                            if (answer.status() == 202) {
                                assertThat(answer.header("X-Progress").orElseThrow())
                                        .matches("\\d+ of \\d+ records");
                                assertThat(answer.header("Retry-After")).isPresent();
                            }
                            return answer;
                        },
                        answer -> answer.status() != 202)
                .expect(200)
                .json();
    }

    private static List<String> files(JsonNode manifest, String type) {
        List<String> files = new ArrayList<>();
        manifest.path("output").forEach(file -> {
            if (file.path("type").asText().equals(type)) {
                files.add(path(file.path("url").asText()));
            }
        });
        return files;
    }

    private List<JsonNode> resources(JsonNode manifest, String type) {
        return files(manifest, type).stream()
                .map(file -> camhs.get(file))
                .filter(file -> file.status() == 200)
                .flatMap(file -> file.text().lines())
                .map(Answer::json)
                .toList();
    }

    @Test
    void an_export_has_each_record_that_its_caller_sees_once_and_nothing_sealed() {
        String child = child();
        String score = camhs.created(TestData.score(child, "2026-05-04", 11));
        Observation sealed = TestData.score(child, "2026-05-04", 18);
        sealed.getMeta().addSecurity(CONFIDENTIALITY, "V", null);
        String kept = camhs.created(sealed);

        JsonNode manifest = complete(begin("&_type=Patient,Observation"));

        assertThat(manifest.path("requiresAccessToken").asBoolean()).isTrue();
        assertThat(manifest.path("transactionTime").asText()).startsWith("20");
        assertThat(manifest.path("request").asText()).contains("$export?purpose=HQUALIMP");
        List<JsonNode> observations = resources(manifest, "Observation");
        assertThat(observations.stream().map(one -> one.path("id").asText()))
                .contains(score)
                .doesNotContain(kept)
                .doesNotHaveDuplicates();
        assertThat(resources(manifest, "Patient"))
                .filteredOn(one -> child.endsWith(one.path("id").asText()))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.path("meta").path("versionId").asText()).isEqualTo("1"));
        assertThat(camhs.get(files(manifest, "Observation").get(0)).header("Content-Type"))
                .hasValue("application/fhir+ndjson");
        String told =
                FhirClient.text(camhs.get(child + "/$disclosures").expect(200).resource(Parameters.class));
        assertThat(told)
                .contains(
                        "put records of the child together to take them to another place",
                        "took records of the child to another place, in a file");
    }

    @Test
    void a_record_about_siblings_is_audited_for_each_of_them_when_it_is_taken_down() {
        List<String> siblings = List.of(child(), child());
        Appointment both = new Appointment();
        both.setStatus(AppointmentStatus.BOOKED)
                .setStartElement(new InstantType("2026-10-05T10:00:00Z"))
                .setEndElement(new InstantType("2026-10-05T11:00:00Z"));
        siblings.forEach(child ->
                both.addParticipant().setStatus(ParticipationStatus.ACCEPTED).setActor(new Reference(child)));
        String id = camhs.created(both);

        JsonNode manifest = complete(begin("&_type=Appointment&_since=" + now()));

        for (String child : siblings) {
            assertThat(server.as("auditor")
                            .get("AuditEvent?entity=" + child)
                            .expect(200)
                            .bundle()
                            .getEntry())
                    .as(child)
                    .filteredOn(entry ->
                            FhirClient.text((AuditEvent) entry.getResource()).contains("$export"))
                    .hasSize(1);
        }
        assertThat(resources(manifest, "Appointment").stream()
                        .map(one -> one.path("id").asText())
                        .filter(id::equals))
                .hasSize(1);
    }

    @Test
    void what_is_sealed_or_lost_between_is_not_in_a_file_any_more() {
        String child = child();
        Observation score = TestData.score(child, "2026-05-05", 12);
        String id = camhs.created(score);
        JsonNode manifest = complete(begin("&_type=Observation&_since=" + now()));
        assertThat(resources(manifest, "Observation").stream()
                        .map(one -> one.path("id").asText()))
                .contains(id);

        Answer stored = camhs.get("Observation/" + id).expect(200);
        Observation now = stored.resource(Observation.class);
        now.getMeta().addSecurity(CONFIDENTIALITY, "V", null);
        camhs.update(now, stored.etag()).expect(200);

        assertThat(resources(manifest, "Observation").stream()
                        .map(one -> one.path("id").asText()))
                .doesNotContain(id);
    }

    private static String now() {
        return Instant.now().minusSeconds(5).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Test
    void a_child_around_whom_the_caller_no_longer_stands_is_not_in_a_file_any_more() {
        String child = child();
        String score = camhs.created(TestData.score(child, "2026-05-06", 10));
        JsonNode manifest = complete(begin("&_type=Patient,Observation&_since=" + now()));
        Answer stored = camhs.get(team).expect(200);
        CareTeam around = stored.resource(CareTeam.class);
        around.setStatus(CareTeam.CareTeamStatus.INACTIVE);
        camhs.update(around, stored.etag()).expect(200);

        assertThat(resources(manifest, "Observation").stream()
                        .map(one -> one.path("id").asText()))
                .doesNotContain(score);
        assertThat(resources(manifest, "Patient").stream()
                        .map(one -> "Patient/" + one.path("id").asText()))
                .doesNotContain(child);
    }

    @Test
    void a_file_or_a_status_does_not_stand_in_a_batch() {
        Answer batch = camhs.post("", """
                {"resourceType": "Bundle", "type": "batch", "entry": [
                  {"request": {"method": "GET", "url": "$mhsds-extract?table=contacts&periodStart=2026-04-23&periodEnd=2026-04-23"}},
                  {"request": {"method": "GET", "url": "Group/our-children/$export?purpose=HQUALIMP"}}]}
                """);

        assertThat(batch.expect(200).bundle().getEntry())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.getResponse().getStatus()).startsWith("4"));
        camhs.get(EXPORT + "&_elements=id", ASYNC).expect(400);
    }

    @Test
    void an_export_is_its_callers_alone_and_ends_with_its_files() {
        String status = begin("&_type=Patient");
        JsonNode manifest = complete(status);
        String file = files(manifest, "Patient").get(0);

        server.as("la-system").get(status).expect(403);
        server.as("camhs-clinician").get(file).expect(403);
        assertThat(server.asNobody().get(status).status()).isEqualTo(401);
        assertThat(server.asNobody().get(file).status()).isEqualTo(401);
        camhs.get(file.replace("part=1", "part=4711")).expect(404);
        camhs.get(file.replace("type=Patient", "type=Observation")).expect(404);
        camhs.get("$export-status?job=00000000-0000-0000-0000-000000000000").expect(404);

        camhs.send("DELETE", status, BodyPublishers.noBody()).expect(202);

        camhs.get(status).expect(404);
        camhs.get(file).expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gp-system",
                "la-system",
                "school-system",
                "exchange",
                "camhs-clinician",
                "analyst",
                "auditor",
                "parent"
            })
    void nobody_else_exports(String other) {
        server.as(other).get(EXPORT, ASYNC).expect(403);
        server.as(other).get("$export-status?job=1").expect(403);
        server.as(other).get("$export-file?job=1&type=Patient&part=1").expect(403);
    }

    @Test
    void an_export_names_one_coded_purpose_that_the_operator_has_named() {
        assertThat(camhs.get("Group/our-children/$export", ASYNC).expect(400).issues())
                .extracting(Issue::rule)
                .containsExactly("export-purpose");
        assertThat(camhs.get("Group/our-children/$export?purpose=because%20we%20can", ASYNC)
                        .expect(400)
                        .issues())
                .extracting(Issue::rule)
                .containsExactly("export-purpose");
        camhs.get("Group/our-children/$export?purpose=HRESCH", ASYNC).expect(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&_type=Organization", "&_outputFormat=csv", "&_since=2099-01-01"})
    void an_export_that_cannot_be_carried_out_is_refused(String more) {
        assertThat(camhs.get(EXPORT + more, ASYNC).expect(400).issues())
                .extracting(Issue::rule)
                .containsExactly("export-request");
        assertThat(camhs.get(EXPORT, "Prefer", "return=minimal").expect(400).issues())
                .extracting(Issue::rule)
                .containsExactly("export-request");
    }

    @Test
    void there_is_one_group_and_nothing_else_of_its_type() {
        camhs.get("Group/everybody/$export?purpose=HQUALIMP", ASYNC).expect(404);
        assertThat(camhs.get("Group/our-children").status()).isIn(404, 405);
        assertThat(camhs.get("Group").status()).isIn(404, 405);
        assertThat(camhs.get("Patient/$export?purpose=HQUALIMP", ASYNC).status())
                .isIn(400, 404);
        assertThat(camhs.get("$export?purpose=HQUALIMP", ASYNC).status()).isIn(400, 404);
    }
}
