package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows for a provider's own national submission: its own records only, traceable, and nothing left out in silence. */
@AgainstTheServer
final class ExtractIT {
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String ROWS = "$mhsds-extract?table=";
    private static final Pattern NEXT = Pattern.compile("<[^>]*(\\$mhsds-extract[^>]+)>; rel=\"next\"");

    private final TestServer server;
    private final FhirClient camhs;
    private final FhirClient practice;

    ExtractIT(TestServer server) {
        this.server = server;
        camhs = server.as("camhs-system");
        practice = server.as("gp-system");
    }

    private static String period(String day) {
        return "&periodStart=" + day + "&periodEnd=" + day;
    }

    private String child(FhirClient by) {
        String child = "Patient/" + by.created(TestData.child());
        String lead = "Practitioner/" + by.created(TestData.practitioner("Brandt"));
        by.created(TestData.team(child, lead, (by == camhs ? Agencies.TRUST : Agencies.PRACTICE).in(by)));
        return child;
    }

    private static List<String> all(FhirClient by, String path) {
        List<String> lines = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            Answer page = by.get(next.get()).expect(200);
            page.text().lines().skip(1).forEach(lines::add);
            next = page.header("Link").map(NEXT::matcher).filter(Matcher::find).map(found -> found.group(1));
        }
        return lines;
    }

    @Test
    void the_scores_that_a_provider_recorded_are_rows_that_name_their_resource_and_version() {
        String child = child(camhs);
        String score = camhs.created(TestData.score(child, "2026-04-21", 13));
        Observation sealed = TestData.score(child, "2026-04-21", 17);
        sealed.getMeta().addSecurity(CONFIDENTIALITY, "V", null);
        String kept = camhs.created(sealed);
        String foreign = practice.created(TestData.score(child(practice), "2026-04-21", 9));

        Answer csv = camhs.get(ROWS + "scored-assessments" + period("2026-04-21"), "Accept", "text/csv")
                .expect(200);

        assertThat(csv.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.text())
                .startsWith(
                        "resource,version,updated,child,effective,status,code_system,code,score,unit,rater,referral,"
                                + "contact\r\n");
        assertThat(csv.text().lines().filter(line -> line.startsWith("Observation/" + score)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(",1,", child, ",2026-04-21,final,http://snomed.info/sct,718656000,13,,self,"));
        assertThat(csv.text()).doesNotContain(kept, foreign);
        assertThat(Integer.parseInt(csv.header("Goldthread-Withheld").orElseThrow()))
                .isPositive();
        assertThat(FhirClient.text(
                        camhs.get(child + "/$disclosures").expect(200).resource(Parameters.class)))
                .contains("took rows about the care they give, for what the law makes services report");
        assertThat(server.as("auditor")
                        .get("AuditEvent?entity=Observation/" + score)
                        .expect(200)
                        .bundle()
                        .getEntry())
                .anySatisfy(entry -> assertThat(FhirClient.text((AuditEvent) entry.getResource()))
                        .contains("$mhsds-extract", "HCOMPL"));
    }

    @Test
    void what_is_withheld_or_undated_counts_only_where_it_would_be_a_row() {
        String rows = ROWS + "scored-assessments" + period("1999-04-20");
        String child = child(camhs);
        int undated = counted(rows, "Goldthread-Undated");
        int withheld = counted(rows, "Goldthread-Withheld");
        for (boolean isScore : List.of(true, false)) {
            Observation sealed = TestData.score(child, "1999-04-20", 15);
            sealed.getMeta().addSecurity(CONFIDENTIALITY, "V", null);
            Observation timeless = TestData.score(child, "1999-04-20", 14);
            timeless.setEffective(null).getMeta().getProfile().clear();
            for (Observation one : List.of(sealed, timeless)) {
                if (!isScore) {
                    one.setCategory(List.of()).getMeta().getProfile().clear();
                }
                camhs.created(one);
            }
        }

        assertThat(counted(rows, "Goldthread-Withheld")).isEqualTo(withheld + 1);
        assertThat(counted(rows, "Goldthread-Undated")).isEqualTo(undated + 1);
    }

    /** On all pages together. */
    private int counted(String path, String header) {
        int count = 0;
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            Answer page = camhs.get(next.get()).expect(200);
            count += Integer.parseInt(page.header(header).orElseThrow());
            next = page.header("Link").map(NEXT::matcher).filter(Matcher::find).map(found -> found.group(1));
        }
        return count;
    }

    @Test
    void a_table_is_read_in_pages_each_record_once_and_nobody_else_opens_one() {
        String child = child(camhs);
        List<String> scores = new ArrayList<>();
        for (int points = 1; points <= 3; points++) {
            scores.add("Observation/" + camhs.created(TestData.score(child, "2026-04-22", points)));
        }

        String first = ROWS + "scored-assessments&_count=2" + period("2026-04-22");

        assertThat(all(camhs, first).stream()
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .filter(scores::contains))
                .containsExactlyInAnyOrderElementsOf(scores);
        Matcher next = NEXT.matcher(camhs.get(first).header("Link").orElseThrow());
        assertThat(next.find()).isTrue();
        practice.get(next.group(1)).expect(403);
        camhs.get(next.group(1) + "x").expect(400);
    }

    @Test
    void a_referral_is_a_row_of_whom_it_is_addressed_to_and_a_contact_of_whoever_recorded_it() {
        String child = child(practice);
        String referral = "ServiceRequest/"
                + practice.created(
                        TestData.referral(child, Agencies.PRACTICE.in(practice), Agencies.TRUST.in(practice)));
        Encounter contact = TestData.parse(Encounter.class, """
                {"resourceType": "Encounter", "status": "finished",
                 "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "VR"},
                 "period": {"start": "2026-04-23T10:00:00+01:00", "end": "2026-04-23T11:00:00+01:00"}}
                """);
        contact.setSubject(new Reference(child(camhs)));
        String met = "Encounter/" + camhs.created(contact);

        assertThat(all(camhs, ROWS + "referrals" + period("2026-09-01")))
                .anySatisfy(row -> assertThat(row).startsWith(referral + ",1,"));
        String rows = camhs.get(ROWS + "contacts&_format=ndjson" + period("2026-04-23"))
                .expect(200)
                .text();
        assertThat(rows.lines().map(Answer::json).toList())
                .filteredOn(row -> row.path("resource").asText().equals(met))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("class").asText()).isEqualTo("VR");
                    assertThat(row.path("start").asText()).isEqualTo("2026-04-23T10:00:00+01:00");
                    assertThat(row.has("referral")).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gp-system",
                "la-system",
                "school-system",
                "exchange",
                "camhs-clinician",
                "camhs-lead",
                "manager",
                "analyst",
                "auditor",
                "parent"
            })
    void nobody_else_gets_rows_of_children(String other) {
        server.as(other).get(ROWS + "contacts" + period("2026-04-23")).expect(403);
        server.as(other).get("$mhsds-extract").expect(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contacts",
                "children&periodStart=2026-04-23&periodEnd=2026-04-23",
                "contacts&periodStart=2024-01-01&periodEnd=2026-01-01",
                "contacts&_format=xml&periodStart=2026-04-23&periodEnd=2026-04-23"
            })
    void a_question_without_an_answer_is_refused(String question) {
        assertThat(camhs.get(ROWS + question).expect(400).issues())
                .extracting(Issue::rule)
                .containsExactly("extract-question");
        assertThat(server.asNobody().get(ROWS + question).status()).isEqualTo(401);
    }
}
