package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that can't be read whole is stored, and the answer says where it can't be read. */
@AgainstTheServer
final class StrictInputIT {
    private static final String MARKERS = "https://example.org/marker";

    /** A Patient that is good up to here; the marker says whether it was stored after all. */
    private static final String PATIENT =
            "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"" + MARKERS + "\",\"value\":\"MARKER\"}]";

    private static final String XML = "<Patient xmlns=\"http://hl7.org/fhir\"><identifier><system value=\"" + MARKERS
            + "\"/><value value=\"MARKER\"/></identifier>";

    private final FhirClient client;
    private final String marker = TestData.unique("m");

    StrictInputIT(FhirClient client) {
        this.client = client;
    }

    static Stream<Arguments> unreadableJson() {
        return Stream.of(
                arguments(
                        "an unknown element",
                        PATIENT + ",\"nickname\":\"x\"}",
                        List.of(Issue.error(
                                "structure", "unknown-element", "Patient", "Unrecognized property 'nickname'"))),
                arguments(
                        "two unknown elements",
                        PATIENT + ",\"name\":[{\"family\":\"a\",\"nick\":\"x\"}],\"foo\":{\"bar\":1}}",
                        List.of(
                                Issue.error(
                                        "structure",
                                        "unknown-element",
                                        "Patient.name[0]",
                                        "Unrecognized property 'nick'"),
                                Issue.error("structure", "unknown-element", "Patient", "Unrecognized property 'foo'"))),
                arguments(
                        "a key twice",
                        PATIENT + ",\"active\":true,\"active\":false}",
                        List.of(duplicate("Patient.active"))),
                arguments(
                        "a key twice deeper down",
                        PATIENT + ",\"name\":[{\"family\":\"a\",\"family\":\"b\"}]}",
                        List.of(duplicate("Patient.name[0].family"))),
                arguments(
                        "a NUL character",
                        PATIENT + ",\"name\":[{\"family\":\"a\\u0000b\"}]}",
                        List.of(Issue.error(
                                "value",
                                "nul-character",
                                "Patient.name[0].family",
                                "A NUL character can't be stored; leave it out."))),
                arguments(
                        "half a surrogate pair",
                        PATIENT + ",\"name\":[{\"family\":\"a\\ud83db\"}]}",
                        List.of(Issue.error(
                                "value",
                                "invalid-utf-8",
                                "Patient.name[0].family",
                                "Half a surrogate pair is not a character."))),
                arguments("text after the end", PATIENT + "} x", List.of(TRAILING)),
                arguments("a second resource after the end", PATIENT + "}" + PATIENT + "}", List.of(TRAILING)));
    }

    private static final Issue TRAILING =
            Issue.error("structure", "trailing-text", "", "There is text after the end of the resource.");

    private static Issue duplicate(String expression) {
        return Issue.error("structure", "duplicate-key", expression, "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadableJson")
    void json_that_would_be_changed_in_silence_is_refused(String what, String json, List<Issue> expected) {
        Answer answer = client.post("Patient", json.replace("MARKER", marker));

        answer.expect(400);
        assertThat(answer.issues().stream()
                        .map(issue -> "duplicate-key".equals(issue.rule()) ? issue.withoutText() : issue))
                .containsExactlyElementsOf(expected);
        assertThatNothingIsStored();
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                arguments("a text for a boolean", "\"active\":\"true\"", "Patient.active"),
                arguments("a number for a boolean", "\"active\":1", "Patient.active"),
                arguments("an object for an array", "\"name\":{\"family\":\"x\"}", "Patient.name"),
                arguments("a text for an object", "\"maritalStatus\":\"single\"", "Patient.maritalStatus"),
                arguments("a number for a text", "\"gender\":1", "Patient.gender"),
                arguments("an array for one value", "\"birthDate\":[\"2012-05-04\"]", "Patient.birthDate"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTypes")
    void a_value_of_the_wrong_type_is_refused_with_its_path(String what, String element, String path) {
        Answer answer = client.post("Patient", (PATIENT + "," + element + "}").replace("MARKER", marker));

        answer.expect(400);
        assertThat(answer.issues().stream().map(Issue::withoutText))
                .containsExactly(Issue.error("structure", "wrong-type", path, ""));
        assertThatNothingIsStored();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("no end", PATIENT),
                arguments("no JSON at all", "hello"),
                arguments("NaN", PATIENT + ",\"active\":NaN}"),
                arguments("quotes of the wrong kind", "{'resourceType':'Patient'}"),
                arguments("an array", "[" + PATIENT + "}]"),
                arguments("an empty object", "{}"),
                arguments("no type", "{\"active\":true}"),
                arguments("nothing", ""),
                arguments("a number that no double holds", PATIENT + ",\"multipleBirthInteger\":1e400}"),
                arguments("a number above 32 bits", PATIENT + ",\"multipleBirthInteger\":99999999999}"),
                arguments("a day that isn't in the calendar", PATIENT + ",\"birthDate\":\"2012-13-45\"}"),
                arguments(
                        "objects 5,000 deep", PATIENT + ",\"x\":" + "{\"x\":".repeat(5_000) + "1" + "}".repeat(5_001)),
                arguments(
                        "arrays 100,000 deep", PATIENT + ",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void what_is_not_a_resource_is_refused(String what, String json) {
        Answer answer = client.post("Patient", json.replace("MARKER", marker));

        answer.expect(400);
        assertThat(answer.issues()).hasSize(1);
        assertThat(answer.issues().get(0).rule()).isEqualTo("malformed");
        assertThat(answer.issues().get(0).text()).isNotBlank().doesNotContain("99999999999", "2012-13-45");
        assertThatNothingIsStored();
    }

    static Stream<Arguments> foreignBytes() {
        byte[] broken = (PATIENT + ",\"name\":[{\"family\":\"a?\"}]}").getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                arguments("a byte that UTF-8 doesn't have", replace(broken, '?', (byte) 0xff)),
                arguments("the first half of a character", replace(broken, '?', (byte) 0xc3)),
                arguments(
                        "Latin-1",
                        (PATIENT + ",\"name\":[{\"family\":\"Müller\"}]}").getBytes(StandardCharsets.ISO_8859_1)),
                arguments("UTF-16", (PATIENT + "}").getBytes(StandardCharsets.UTF_16)),
                arguments("UTF-32", (PATIENT + "}").getBytes(Charset.forName("UTF-32"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreignBytes")
    void what_is_not_utf_8_is_refused(String what, byte[] body) {
        Answer answer = client.postBytes("Patient", body, "Content-Type", "application/fhir+json");

        answer.expect(400);
        assertThat(answer.issues()).hasSize(1);
        assertThat(answer.issues().get(0).rule()).isIn("invalid-utf-8", "malformed", "nul-character");
        assertThat(answer.text()).doesNotContain("Müller");
    }

    static Stream<Arguments> unreadableXml() {
        return Stream.of(
                arguments(
                        "an unknown element", XML + "<nickname value=\"x\"/></Patient>", "unknown-element", "Patient"),
                arguments(
                        "an unknown attribute",
                        XML + "<active value=\"true\" sure=\"yes\"/></Patient>",
                        "unknown-element",
                        "Patient.active"),
                arguments(
                        "a text for a boolean",
                        XML + "<active value=\"maybe\"/></Patient>",
                        "malformed",
                        "Patient.active"),
                arguments("text after the end", XML + "</Patient>x", "malformed", ""),
                arguments("no end", XML, "malformed", ""),
                arguments(
                        "an entity of its own",
                        "<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                + XML.replace("<identifier>", "<language value=\"&e;\"/><identifier>") + "</Patient>",
                        "malformed",
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadableXml")
    void xml_is_read_as_strictly_as_json(String what, String xml, String rule, String path) {
        Answer answer = client.postBytes(
                "Patient",
                xml.replace("MARKER", marker).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/fhir+xml",
                "Accept",
                "application/fhir+json");

        answer.expect(400);
        assertThat(answer.issues().stream().map(Issue::withoutText))
                .containsExactly(Issue.error("structure", rule, path, ""));
        assertThatNothingIsStored();
    }

    @Test
    void an_unknown_element_in_a_transaction_is_refused_with_its_path_in_the_bundle() {
        Answer answer = client.post("", """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"resource": %s}, "request": {"method": "POST", "url": "Patient"}},
              {"resource": {"resourceType": "Patient", "name": [{"nick": "x"}]},
               "request": {"method": "POST", "url": "Patient"}}
            ]}
            """.formatted(PATIENT.replace("MARKER", marker)));

        answer.expect(400);
        assertThat(answer.issues())
                .containsExactly(Issue.error(
                        "structure",
                        "unknown-element",
                        "Bundle.entry[1].resource.name[0]",
                        "Unrecognized property 'nick'"));
        assertThatNothingIsStored();
    }

    @Test
    void an_update_is_read_as_strictly_as_a_create() {
        String id = client.created(TestData.child());
        Answer before = client.get("Patient/" + id);

        Answer answer = client.put(
                "Patient/" + id,
                before.text().replaceFirst("\"gender\"", "\"nickname\":\"x\",\"gender\""),
                "If-Match",
                before.etag());

        answer.expect(400);
        assertThat(answer.issues())
                .containsExactly(
                        Issue.error("structure", "unknown-element", "Patient", "Unrecognized property 'nickname'"));
        assertThat(client.get("Patient/" + id).text()).isEqualTo(before.text());
    }

    @Test
    void a_resource_of_another_type_than_the_address_is_refused() {
        Answer answer = client.post(
                "Patient", "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"}}");

        answer.expect(400);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("malformed");
    }

    private void assertThatNothingIsStored() {
        Answer found = client.search("Patient", "identifier", MARKERS + "|" + marker);
        assertThat(found.expect(200).bundle().getEntry()).isEmpty();
    }

    private static byte[] replace(byte[] text, char from, byte to) {
        byte[] replaced = text.clone();
        for (int i = 0; i < replaced.length; i++) {
            if (replaced[i] == from) {
                replaced[i] = to;
            }
        }
        return replaced;
    }
}
