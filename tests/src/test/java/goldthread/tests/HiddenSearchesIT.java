package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Differential;
import goldthread.tests.support.EachStranger;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Probe;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.TwoChildren;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No search tells whether a child whom one doesn't know is here: not by what it finds, counts, sorts or refuses. */
@AgainstTheServer
final class HiddenSearchesIT {
    private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number|{nhs}";
    private static final String REFERRAL =
            "https://w3id.org/goldthread/fhir/NamingSystem/referral-identifier|{referral}";

    private static final List<String> QUERIES = List.of(
            "Patient?_id={Patient}",
            "Patient?_id=Patient/{Patient}",
            "Patient?identifier=" + NHS,
            "Patient?identifier={nhs}",
            "Patient?identifier=" + NHS + "&_count=1",
            "Patient?identifier=" + NHS + "&_summary=true",
            "Patient?identifier=" + NHS + "&_elements=id",
            "Patient?family={word}",
            "Patient?name={word}",
            "Patient?name:exact={word}",
            "Patient?birthdate=2012-05-04&family={word}",
            "Patient?_id={Patient}&_revinclude=CareTeam:patient",
            "Patient?_id={Patient}&_revinclude=Observation:patient&_revinclude=RelatedPerson:patient",
            "Patient?_id={Patient}&_include=Patient:general-practitioner",
            "CareTeam?_id={CareTeam}&_include=CareTeam:participant&_include=CareTeam:patient",
            "CareTeam?patient={Patient}",
            "Observation?patient=Patient/{Patient}",
            "Observation?patient={Patient}&_sort=-date",
            "Observation?patient=Patient/{Patient}&_include=Observation:patient",
            "Observation?subject=Patient/{Patient}",
            "Observation?subject:Patient={Patient}",
            "Observation?patient:identifier=" + NHS,
            "Observation?patient.identifier=" + NHS,
            "Observation?subject:Patient.identifier=" + NHS,
            "Observation?_id={Observation}",
            "Observation?_lastUpdated=gt2020-01-01&patient=Patient/{Patient}",
            "Observation?patient=Patient/{Patient},Patient/none",
            "Observation?patient:not=Patient/{Patient}",
            "Task?focus:not=ServiceRequest/{ServiceRequest}",
            "Provenance?target=Observation/{Observation}",
            "ServiceRequest?identifier=" + REFERRAL,
            "ServiceRequest?identifier={referral}",
            "ServiceRequest?identifier=" + REFERRAL + "&_include=ServiceRequest:patient",
            "Task?focus=ServiceRequest/{ServiceRequest}",
            "Task?patient={Patient}&status=requested",
            "List?item=Observation/{Observation}",
            "CarePlan?goal=Goal/{Goal}",
            "Encounter?patient=Patient/{Patient}&_count=1");

    /** What isn't offered: a predicate that is never evaluated tells nothing. */
    private static final List<String> REFUSED = List.of(
            "Patient?_query=known&id={Patient}",
            "Patient?_has:Observation:patient:_id={Observation}",
            "Patient?_has:ServiceRequest:patient:identifier=" + REFERRAL,
            "Patient?_filter=family eq {word}",
            "Patient?_list={List}",
            "Patient?_text={word}",
            "Patient?_content={word}",
            "Patient?_total=accurate&_id={Patient}",
            "Patient?_summary=count&_id={Patient}",
            "Patient?_security=x&_id={Patient}",
            "Patient?_tag=x&_id={Patient}",
            "Patient?_source=x&_id={Patient}",
            "Patient?_profile=x&_id={Patient}",
            "Patient?_contained=true&_id={Patient}",
            "Patient?_type=Patient&_id={Patient}",
            "Patient?_pid=1",
            "Patient?_offset=1&_id={Patient}",
            "Patient?_id:not={Patient}",
            "Observation?_id:not={Observation}&patient={Patient}",
            "Patient?family:missing=false&_id={Patient}",
            "Patient?_include=*&_id={Patient}",
            "Patient?_include=Patient:*&_id={Patient}",
            "Patient?_include:iterate=Patient:general-practitioner&_id={Patient}",
            "Patient?_revinclude=*&_id={Patient}",
            "Patient?_revinclude:iterate=Observation:patient&_id={Patient}",
            "Patient?_sort=_has:Observation:patient:date",
            "Observation?patient.name={word}",
            "Observation?patient.family={word}",
            "Observation?subject:Patient.name={word}",
            "Observation?patient.birthdate=2012-05-04",
            "Observation?patient._id={Patient}",
            "Observation?patient:Patient._id={Patient}",
            "Observation?patient._has:CareTeam:patient:_id={CareTeam}",
            "Task?focus:ServiceRequest.identifier=" + REFERRAL,
            "Task?focus:ServiceRequest._id={ServiceRequest}",
            "Task?focus.identifier=" + REFERRAL);

    private final TestServer server;
    private final TwoChildren children;

    HiddenSearchesIT(TestServer server) {
        this.server = server;
        this.children = TwoChildren.on(server);
    }

    private static String encoded(String query) {
        return query.replace("|", "%7C").replace(" ", "%20");
    }

    private static Probe byPost(String query) {
        int mark = query.indexOf('?');
        StringBuilder form = new StringBuilder();
        for (String pair : query.substring(mark + 1).split("&", -1)) {
            int is = pair.indexOf('=');
            form.append(form.isEmpty() ? "" : "&").append(pair, 0, is + 1);
            String value = URLEncoder.encode(pair.substring(is + 1), StandardCharsets.UTF_8);
            form.append(value.replace("%7B", "{").replace("%7D", "}"));
        }
        return Probe.send(
                "POST", query.substring(0, mark) + "/_search", "application/x-www-form-urlencoded", form.toString());
    }

    @EachStranger
    void a_stranger_finds_nobody(String identity) {
        Differential compared = new Differential(server, identity);
        for (String query : QUERIES) {
            compared.anywhere(Probe.get(encoded(query)));
            compared.compare(byPost(query));
        }
        for (String query : REFUSED) {
            Answer answer = compared.anywhere(Probe.get(encoded(query)));
            assertThat(answer.status()).as(query).isIn(400, 403, 404);
        }
        compared.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"camhs-clinician", "gp-system", "school-lead-other"})
    void the_same_searches_find_a_child_whom_one_knows(String identity) {
        FhirClient caller = server.as(identity);

        for (String query : List.of(
                "Patient?_id={Patient}",
                "Patient?identifier=" + NHS,
                "Patient?family={word}&_id={Patient}",
                "CareTeam?_id={CareTeam}&patient={Patient}",
                "CareTeam?_id={CareTeam}&patient:identifier=" + NHS)) {
            Bundle found = Probe.get(encoded(query))
                    .about(children.alice(), caller)
                    .expect(200)
                    .bundle();
            assertThat(found.getEntry()).as(query).hasSize(1);
            assertThat(byPost(query).about(children.alice(), caller).bundle().getEntry())
                    .as(query)
                    .hasSize(1);
        }
        boolean education = identity.startsWith("school");
        String found = Probe.get("Observation?_id={Observation}&patient={Patient}")
                .about(children.alice(), caller)
                .expect(200)
                .text();
        assertThat(found.contains("\"resourceType\":\"Observation\"")).isEqualTo(!education);
    }

    @ParameterizedTest
    @ValueSource(strings = {"camhs-clinician", "gp-system", "school-lead-other", "exchange", "parent"})
    void a_walk_through_all_pages_meets_nothing_of_a_child_whom_one_does_not_know(String identity) {
        FhirClient caller = server.as(identity);
        String bob = children.bob().reference("Patient");

        for (String query : List.of(
                "Patient?_count=1&_sort=family",
                "CareTeam?_count=1&_include=CareTeam:participant",
                "Observation?_count=20&_sort=-date&_include=Observation:patient",
                "Communication?_count=20")) {
            Set<String> met = new TreeSet<>();
            String next = query;
            for (int page = 0; next != null && page < 40; page++) {
                Answer answer = caller.get(next).expect(200);
                assertThat(answer.text()).as(next).doesNotContain(TwoChildren.CANARY);
                Bundle found = answer.bundle();
                found.getEntry().forEach(entry -> met.add(entry.getFullUrl()));
                assertThat(found.hasTotal()).isFalse();
                next = found.getLink(Bundle.LINK_NEXT) == null
                        ? null
                        : found.getLink(Bundle.LINK_NEXT).getUrl();
            }
            assertThat(met).as(query).noneMatch(url -> url.endsWith(bob));
        }
    }

    @Test
    void the_link_to_a_page_is_worth_nothing_in_another_s_hands() {
        String next = children.council()
                .get("Observation?_count=1")
                .expect(200)
                .bundle()
                .getLink(Bundle.LINK_NEXT)
                .getUrl();

        for (String identity : List.of("camhs-clinician", "school-system", "exchange", "social-worker")) {
            Answer answer = server.as(identity).get(next);
            assertThat(answer.status()).as(identity).isIn(400, 403, 404, 410);
            assertThat(answer.text()).doesNotContain(TwoChildren.CANARY);
        }
        assertThat(children.council().get(next).status()).isEqualTo(200);
    }
}
