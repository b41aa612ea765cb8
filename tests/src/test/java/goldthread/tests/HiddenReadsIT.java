package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Differential;
import goldthread.tests.support.EachStranger;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Probe;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.TwoChildren;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To read what is recorded of a child whom one doesn't know is as to read what has never been. */
@AgainstTheServer
final class HiddenReadsIT {
    private static final String NOTHING = "{\"resourceType\":\"Parameters\"}";
    private static final List<String> OPERATIONS = List.of(
            "$everything",
            "$meta",
            "$export",
            "$graphql?query=%7Bid%7D",
            "$expunge",
            "$validate",
            "$summary",
            "$reindex",
            "$involved-agencies",
            "$match",
            "$record");

    private final TestServer server;
    private final TwoChildren children;

    HiddenReadsIT(TestServer server) {
        this.server = server;
        this.children = TwoChildren.on(server);
    }

    @EachStranger
    void a_stranger_reads_nothing_and_learns_nothing(String identity) {
        Differential compared = new Differential(server, identity);
        children.bob().types().forEach(type -> {
            String one = type + "/{" + type + "}";
            compared.anywhere(Probe.get(one));
            compared.anywhere(Probe.get(one + "/_history/1"));
        });
        for (String type : List.of("Patient", "Observation", "CareTeam")) {
            String one = type + "/{" + type + "}";
            compared.anywhere(Probe.get(one + "/_history"));
            compared.compare(Probe.get(one + "/_history/2"));
            compared.compare(Probe.get(one + "?_format=xml"));
            compared.compare(Probe.get(one, "Accept", "application/fhir+xml"));
            compared.compare(Probe.get(one + "?_elements=id"));
            compared.compare(Probe.get(one + "?_summary=true"));
            compared.compare(Probe.get(one, "If-None-Match", "W/\"1\""));
            compared.compare(Probe.get(one, "If-None-Match", "*"));
            compared.compare(Probe.get(one, "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"));
            compared.compare(Probe.get(one + "/_history?_count=1&_since=2020-01-01"));
            compared.compare(Probe.send("HEAD", one, "text/plain", ""));
            compared.compare(Probe.send("OPTIONS", one, "text/plain", ""));
        }
        compared.end();
    }

    @EachStranger
    void a_stranger_s_operations_find_nobody(String identity) {
        Differential compared = new Differential(server, identity);
        for (String path : List.of(
                "Patient/{Patient}/$membership",
                "Patient/{Patient}/$membership?includeEnded=true&asOf=2026-03-01",
                "CareTeam/{CareTeam}/$membership",
                "Patient/{Patient}/$shared-care-plan",
                "Patient/{Patient}/$shared-care-plan?asOf=2026-09-15&section=team",
                "Patient/{Patient}/$chronology",
                "Patient/{Patient}/$chronology?_count=1&order=desc",
                "Patient/{Patient}/$chronology?format=document",
                "Patient/{Patient}/$outcome-trend",
                "Patient/{Patient}/$outcome-trend?measure=sdq&rater=self",
                "Patient/{Patient}/$risk-summary",
                "Patient/{Patient}/$statutory-timeline",
                "Patient/{Patient}/$carers",
                "Patient/{Patient}/$disclosures",
                "Patient/{Patient}/$who-can-consent?decision=treatment")) {
            compared.anywhere(Probe.get(path));
            compared.compare(Probe.post(path.replaceAll("\\?.*", ""), NOTHING));
        }
        for (String operation : OPERATIONS) {
            compared.compare(Probe.get("Patient/{Patient}/" + operation));
            compared.compare(Probe.post("Observation/{Observation}/" + operation, NOTHING));
        }
        for (String operation : List.of("$meta-add", "$meta-delete", "$expunge", "$trigger-subscription")) {
            compared.compare(Probe.post("Patient/{Patient}/" + operation, """
                    {"resourceType":"Parameters","parameter":[{"name":"meta","valueMeta":{"tag":[{"code":"x"}]}}]}"""));
        }
        compared.end();
    }

    @Test
    void nothing_but_what_is_promised_is_offered() {
        FhirClient council = children.council();
        String child = children.alice().reference("Patient");

        for (String operation : OPERATIONS) {
            assertThat(council.get(child + "/" + operation).status())
                    .as(operation)
                    .isIn(400, 404, 405);
        }
        for (String path : List.of("$export", "$graphql?query=%7Bid%7D", "_history", "Patient/_history", "?_id=x")) {
            assertThat(council.get(path).status()).as(path).isIn(400, 404, 405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"school-lead-other", "school-system", "gp-system", "exchange"})
    void no_header_opens_what_is_hidden(String identity) {
        Differential compared = new Differential(server, identity);
        String[][] headers = {
            {"X-HTTP-Method-Override", "GET"},
            {"X-HTTP-Method-Override", "DELETE"},
            {"X-Method-Override", "PUT"},
            {"X-Cascade", "delete"},
            {"X-Rewrite-History", "true"},
            {"X-Request-Partition-IDs", "_ALL"},
            {"X-Partition-Name", "DEFAULT"},
            {"X-Security-Context", "Patient/{Patient}"},
            {"X-Forwarded-Host", "evil.example"},
            {"X-Forwarded-For", "127.0.0.1"},
            {"X-Forwarded-Prefix", "/fhir/Patient/{Patient}"},
            {"X-Original-URL", "/fhir/Patient/{Patient}"},
            {"X-Rewrite-URL", "/fhir/Patient/{Patient}"},
            {"X-Transaction-Semantics", "retry"},
            {"Cache-Control", "no-store, max-results=1"},
            {"Cache-Control", "only-if-cached"},
            {"Prefer", "return=representation"},
            {"Prefer", "respond-async"},
        };
        for (String[] header : headers) {
            compared.refused(404, Probe.get("Patient/{Patient}", header));
            compared.refused(404, Probe.get("Observation/{Observation}/_history", header));
            compared.compare(Probe.get("Observation?patient=Patient/{Patient}", header));
            compared.compare(Probe.post("Patient/{Patient}", "{}", header));
        }
        compared.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"school-lead-other", "school-lead", "school-system", "camhs-clinician", "gp-system"})
    void the_same_requests_about_a_child_whom_one_knows_are_answered(String identity) {
        FhirClient caller = server.as(identity);
        String child = children.alice().reference("Patient");

        for (String path : List.of(
                "",
                "/_history",
                "/_history/1",
                "/$membership",
                "/$shared-care-plan",
                "/$chronology",
                "/$outcome-trend",
                "/$risk-summary",
                "/$statutory-timeline",
                "/$carers")) {
            assertThat(caller.get(child + path).expect(200).text()).as(path).doesNotContain(TwoChildren.CANARY);
        }
        assertThat(caller.get(child, "Accept", "application/fhir+xml")
                        .expect(200)
                        .text())
                .contains("Meadowlark");
        assertThat(caller.get(child, "If-None-Match", "W/\"1\"").status()).isIn(200, 304);
        assertThat(Probe.get(child)
                        .asEntry("batch")
                        .about(children.alice(), caller)
                        .text())
                .contains("Meadowlark");
        assertThat(caller.get(children.alice().reference("CareTeam")).status()).isEqualTo(200);
        boolean education = identity.startsWith("school");
        assertThat(caller.get(children.alice().reference("Observation")).status())
                .isEqualTo(education ? 404 : 200);
    }
}
