package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.Agencies;
import goldthread.tests.support.ChildPlaces;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.PageSession;
import goldthread.tests.support.Professionals;
import goldthread.tests.support.RecordTexts;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.browser.InTheBrowser;
import goldthread.tests.support.browser.Visit;
import goldthread.tests.support.browser.Visits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.Test;

/** A record in which another system has left scripts wherever text goes: pages show them as the text that they are. */
@InTheBrowser
final class HostileRecordIT {
    private static final String SCRIPT = "<script>document.documentElement.dataset.struck='script'</script>";
    private static final String HOSTILE = SCRIPT
            + "<img src=x onerror=\"document.documentElement.dataset.struck='image'\">"
            + "<a href=\"javascript:void(document.documentElement.dataset.struck='link')\">Open</a> ${7919*7907} [[${7919*7907}]]";
    /** Written as a table of a plan is; it stands in a narrative, which no page shows. */
    private static final String FORGED = "Forged by a narrative";

    private final FhirClient council;
    private final Visit visit;
    private final String child;

    HostileRecordIT(TestServer server, Visits visits) {
        council = server.as("la-system");
        visit = visits.desktop().as(PageSession.of(server, "social-worker"));
        child = record();
    }

    private static String inJson(String text) {
        return text.replace("\"", "\\\"");
    }

    private String record() {
        Patient hostile = TestData.child();
        hostile.getNameFirstRep().setFamily("Thorne" + SCRIPT).getGiven().get(0).setValue(HOSTILE);
        hostile.addName().setUse(HumanName.NameUse.NICKNAME).addGiven(HOSTILE);
        Map<String, String> places = new LinkedHashMap<>();
        places.put("Patient", council.created(hostile));
        String patient = "Patient/" + places.get("Patient");
        council.created(team(patient));
        places.put("word", inJson(HOSTILE));
        places.put("referral", TestData.unique("R"));
        places.put("council", Agencies.COUNCIL.in(council));
        places.put("elsewhere", "Organization/" + council.created(agency()));
        RecordTexts.all()
                .forEach((type, json) -> places.put(
                        type,
                        council.post(type, new ChildPlaces(places).in(json))
                                .expect(201)
                                .id()));
        council.post("Goal", """
                {"resourceType":"Goal","lifecycleStatus":"active","description":{"text":"Calm"},
                 "subject":{"reference":"%s"},"note":[{"text":"%s"}],"text":{"status":"additional",
                 "div":"<div xmlns='http://www.w3.org/1999/xhtml'><table><tr><td>%s</td><td>x</td><td>y</td></tr></table></div>"}}
                """.formatted(patient, inJson(HOSTILE), FORGED)).expect(201);
        return places.get("Patient");
    }

    private CareTeam team(String patient) {
        CareTeam team = TestData.team(patient, Professionals.SOCIAL_WORKER.in(council), Agencies.COUNCIL.in(council));
        team.setName(HOSTILE);
        Practitioner other = TestData.practitioner(HOSTILE);
        other.getTelecomFirstRep().setValue("javascript:alert(1)");
        TestData.join(
                team,
                "school-lead",
                "Practitioner/" + council.created(other),
                "Organization/" + council.created(agency()),
                "2026-02-01");
        return team;
    }

    private static Organization agency() {
        return TestData.organisation().setName(HOSTILE);
    }

    private void mustBeInert(String path) {
        assertThat(visit.open(path).status()).as(path).isEqualTo(200);
        visit.page().waitForLoadState();
        assertThat(visit.page().evaluate("document.documentElement.dataset.struck ?? ''"))
                .as(path)
                .isEqualTo("");
        assertThat(visit.page().evaluate("""
                () => [...document.querySelectorAll('*')].filter(e => e.matches('script:not([src])')
                    || (e.matches('img') && !e.src.startsWith('data:image/svg+xml'))
                    || [...e.attributes].some(a => a.name.startsWith('on')
                        || /^\\s*javascript:/i.test(a.value) && ['href', 'src', 'action', 'formaction'].includes(a.name)))
                  .map(e => e.outerHTML)""")).as(path).isEqualTo(List.of());
        assertThat(visit.wholeText()).as(path).doesNotContain(FORGED).doesNotContain("62615533");
        assertThat(visit.page().title()).as(path).doesNotContain("script", "Thorne");
    }

    @Test
    void no_page_runs_what_a_record_brings() {
        String page = "/children/" + child;
        for (String part :
                List.of("", "/safety-plan", "/chronology?from=2025-01-01", "/team", "/referrals", "/who-looked")) {
            mustBeInert(page + part);
            assertThat(visit.text()).as(part).contains("THORNE<SCRIPT>", "<img src=x onerror=");
        }
        visit.open(page);
        visit.photograph("plan-hostile");
        visit.open(page + "/team");
        visit.photograph("team-hostile");
        mustBeInert("/children");
        mustBeInert("/inbox");
    }
}
