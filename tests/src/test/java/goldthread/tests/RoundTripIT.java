package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Canonical;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What you read equals what you wrote, but for the id, the version, the time and the source. */
@AgainstTheServer
final class RoundTripIT {
    private static final String JSON = "application/fhir+json";
    private static final String XML = "application/fhir+xml";

    private final FhirClient client;

    RoundTripIT(FhirClient client) {
        this.client = client;
    }

    static Stream<Arguments> resources() {
        return Stream.of(
                arguments("text in every script", """
                    {"resourceType": "Patient", "name": [
                      {"family": "Müller-Ó Súilleabháin", "given": ["Zoë", "Łukasz", "Đorđe"]},
                      {"family": "伊藤", "given": ["さくら"]},
                      {"text": "أميرة الحسن"},
                      {"text": "👩🏽‍👧‍👦 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿"},
                      {"text": "right\\u202eto left\\u202c and zero\\u200dwidth"},
                      {"text": "composed \\u00e9, decomposed e\\u0301"},
                      {"text": "\\"quoted\\" \\\\ back / forward & < > ' tab"}
                    ]}
                    """),
                arguments("lines and tabs", """
                    {"resourceType": "Observation", "status": "final", "code": {"text": "x"},
                     "note": [{"text": "first line\\nsecond line\\r\\n\\tthird, with a tab"}]}
                    """),
                arguments("a narrative", """
                    {"resourceType": "Patient", "text": {"status": "additional",
                     "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><p>Wren &amp; Robin &lt;3 é</p><br/>\
                    <table><tbody><tr><td colspan=\\"2\\">a  b</td></tr></tbody></table></div>"},
                     "active": true}
                    """),
                arguments("contained resources", """
                    {"resourceType": "Observation", "contained": [
                      {"resourceType": "Practitioner", "id": "who", "name": [{"family": "Reed"}]},
                      {"resourceType": "Organization", "id": "where", "name": "Elmbrook", "partOf": {"reference": "#above"}},
                      {"resourceType": "Organization", "id": "above", "name": "Elmbrook Trust"}],
                     "status": "final", "code": {"text": "x"},
                     "performer": [{"reference": "#who"}, {"reference": "#where"}]}
                    """),
                arguments("extensions, nested and on primitives", """
                    {"resourceType": "Patient", "id": "sent-by-the-client",
                     "extension": [{"id": "e1", "url": "https://example.org/outer", "extension": [
                       {"url": "inner", "valueDecimal": 2.50},
                       {"url": "other", "valueCodeableConcept": {"coding": [{"system": "https://example.org/s", "code": "c", "userSelected": true}]}}]}],
                     "name": [{"id": "n1", "given": ["Ash", null, "Wren"],
                       "_given": [null, {"extension": [{"url": "https://example.org/why", "valueCode": "masked"}]}, {"id": "g3"}]}],
                     "birthDate": "2012-05-04",
                     "_birthDate": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/patient-birthTime",
                       "valueDateTime": "2012-05-04T03:07:00+01:00"}]},
                     "_gender": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "asked-declined"}]}}
                    """),
                arguments("labels, tags and a profile of somebody else", """
                    {"resourceType": "Patient", "meta": {
                      "security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R"}],
                      "tag": [{"system": "https://example.org/tags", "code": "one", "display": "One"}]},
                     "language": "cy", "active": true}
                    """),
                arguments("dates as exact as they were known", """
                    {"resourceType": "Patient", "birthDate": "2012", "deceasedDateTime": "2026-05",
                     "identifier": [{"system": "https://example.org/i", "value": "1", "period": {
                       "start": "2020-02-29T23:59:59.123+05:45", "end": "2021-01-01T00:00:00Z"}}]}
                    """),
                arguments("a form in a form in a form", """
                    {"resourceType": "Questionnaire", "status": "draft", "item": [{"linkId": "1", "type": "group", "item": [
                      {"linkId": "1.1", "type": "group", "item": [{"linkId": "1.1.1", "type": "group", "item": [
                        {"linkId": "1.1.1.1", "type": "decimal", "text": "How much?", "initial": [{"valueDecimal": 3.0}]}]}]}]}]}
                    """),
                arguments("bytes", """
                    {"resourceType": "DocumentReference", "status": "current", "content": [
                      {"attachment": {"contentType": "application/octet-stream", "data": "AAECAwQFBgcICQoLDA0ODw==", "size": 16,
                       "hash": "VheLhqV/rCKJmplkGFwsyW59pYk="}}]}
                    """),
                arguments("references of every kind", """
                    {"resourceType": "Observation", "status": "final", "code": {"text": "x"},
                     "subject": {"reference": "https://elsewhere.example/fhir/Patient/7"},
                     "performer": [{"identifier": {"system": "https://example.org/i", "value": "2"}, "display": "Dr Reed"},
                       {"reference": "https://elsewhere.example/fhir/Practitioner/3/_history/2", "type": "Practitioner"}],
                     "focus": [{"display": "only words"}]}
                    """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("resources")
    void json_is_read_as_it_was_written(String what, String sent) {
        String type = Answer.json(sent).path("resourceType").asText();

        String id = client.post(type, sent).expect(201).id();

        assertThat(Canonical.json(client.get(type + "/" + id).json())).isEqualTo(Canonical.json(Answer.json(sent)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("resources")
    void xml_is_read_as_it_was_written(String what, String json) {
        String type = Answer.json(json).path("resourceType").asText();
        String sent = Answer.FHIR.newXmlParser().encodeResourceToString(parse(json));

        String id = client.postBytes(type, sent.getBytes(StandardCharsets.UTF_8), "Content-Type", XML)
                .expect(201)
                .id();

        Answer asXml = client.get(type + "/" + id, "Accept", XML);
        assertThat(asXml.header("Content-Type")).contains(XML + ";charset=UTF-8");
        assertThat(Canonical.xml(asXml.text())).isEqualTo(Canonical.xml(sent));
        Answer asJson = client.get(type + "/" + id, "Accept", JSON);
        assertThat(Canonical.json(asJson.json()))
                .isEqualTo(
                        Canonical.json(Answer.json(Answer.FHIR.newJsonParser().encodeResourceToString(parse(json)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "0.0",
                "100",
                "100.000",
                "-0.01",
                "0.000000000000000001",
                "1234567890123456789.0123456789",
                "12345678901234567890123456789"
            })
    void a_number_keeps_its_digits(String number) {
        String json = "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},"
                + "\"valueQuantity\":{\"value\":" + number + "}}";
        String xml =
                "<Observation xmlns=\"http://hl7.org/fhir\"><status value=\"final\"/><code><text value=\"x\"/></code>"
                        + "<valueQuantity><value value=\"" + number + "\"/></valueQuantity></Observation>";

        String fromJson = client.post("Observation", json).expect(201).id();
        String fromXml = client.postBytes("Observation", xml.getBytes(StandardCharsets.UTF_8), "Content-Type", XML)
                .expect(201)
                .id();

        for (String id : new String[] {fromJson, fromXml}) {
            assertThat(client.get("Observation/" + id).text()).contains("\"valueQuantity\":{\"value\":" + number + "}");
            assertThat(client.get("Observation/" + id, "Accept", XML).text())
                    .contains("<value value=\"" + number + "\"/>");
            assertThat(client.search("Observation", "_id", id).text())
                    .contains("\"valueQuantity\":{\"value\":" + number + "}");
            assertThat(client.get("Observation/" + id + "/_history").text())
                    .contains("\"valueQuantity\":{\"value\":" + number + "}");
        }
    }

    @Test
    void a_plain_read_says_the_same_as_one_that_names_its_format() {
        for (Resource resource : List.of(TestData.child(), TestData.organisation())) {
            String address = resource.fhirType() + "/" + client.created(resource);
            Answer plain = client.get(address);
            Answer named = client.get(address + "?_format=json");

            assertThat(plain.status()).isEqualTo(200);
            assertThat(plain.text()).isEqualTo(named.text());
            for (String header :
                    List.of("ETag", "Last-Modified", "Content-Location", "Content-Type", "Cache-Control")) {
                assertThat(plain.header(header)).as(header).isEqualTo(named.header(header));
            }
        }
    }

    @Test
    void who_has_the_current_version_is_not_sent_it_again() {
        String address = "Patient/" + client.created(TestData.child());

        Answer again = client.get(address, "If-None-Match", "W/\"1\"");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(client.get(address, "If-None-Match", "W/\"2\"").status()).isEqualTo(200);
    }

    @Test
    void any_text_comes_back_as_it_was_sent() {
        Random random = new Random(20261122);
        Patient sent = new Patient();
        for (int i = 0; i < 200; i++) {
            sent.addName(new HumanName().setText("a" + text(random) + "z"));
        }

        String id = client.created(sent);

        Patient read = client.get("Patient/" + id).resource(Patient.class);
        assertThat(read.getName().stream().map(HumanName::getText))
                .containsExactlyElementsOf(
                        sent.getName().stream().map(HumanName::getText).toList());
        Patient found =
                client.search("Patient", "_id", id).bundle().getEntryFirstRep().getResource() instanceof Patient patient
                        ? patient
                        : new Patient();
        assertThat(FhirClient.text(found)).isEqualTo(FhirClient.text(read));
    }

    @Test
    void a_document_is_stored_whole() {
        String sent = """
            {"resourceType": "Bundle", "identifier": {"system": "https://example.org/documents", "value": "1"},
             "type": "document", "timestamp": "2026-09-01T10:00:00+01:00", "entry": [
              {"fullUrl": "urn:uuid:6ac2b4a6-7f0c-4f0f-9d4c-0a7d2a3c6a01", "resource": {
                "resourceType": "Composition", "id": "c", "status": "final", "type": {"text": "Letter"},
                "date": "2026-09-01T10:00:00+01:00", "title": "Letter", "author": [{"display": "Dr Reed"}],
                "subject": {"reference": "urn:uuid:6ac2b4a6-7f0c-4f0f-9d4c-0a7d2a3c6a02"}}},
              {"fullUrl": "urn:uuid:6ac2b4a6-7f0c-4f0f-9d4c-0a7d2a3c6a02", "resource": {
                "resourceType": "Patient", "id": "p", "meta": {"versionId": "7", "lastUpdated": "2026-08-01T00:00:00Z"},
                "name": [{"text": "Wren"}]}}]}
            """;

        String id = client.post("Bundle", sent).expect(201).id();

        assertThat(Canonical.json(client.get("Bundle/" + id).json())).isEqualTo(Canonical.json(Answer.json(sent)));
    }

    private static IBaseResource parse(String json) {
        return Answer.FHIR.newJsonParser().parseResource(json);
    }

    /** Any characters but those that no FHIR text may hold: controls, halves of pairs, and what is no character. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(40);
        while (text.length() < length) {
            int point = random.nextInt(random.nextBoolean() ? 0x250 : 0x30000);
            boolean allowed = Character.isDefined(point)
                    && !Character.isISOControl(point)
                    && Character.getType(point) != Character.SURROGATE
                    && Character.getType(point) != Character.PRIVATE_USE
                    && point < 0x2FFFE
                    && (point & 0xFFFE) != 0xFFFE;
            if (allowed) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }
}
