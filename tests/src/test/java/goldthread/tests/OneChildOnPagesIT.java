package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.Answer;
import goldthread.tests.support.PageSession;
import goldthread.tests.support.SampleChild;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.browser.InTheBrowser;
import goldthread.tests.support.browser.Visit;
import goldthread.tests.support.browser.Visits;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One child, looked at by those around them: each page says what the API says to that person, and no more. */
@InTheBrowser
final class OneChildOnPagesIT {
    private static final List<String> AROUND =
            List.of("gp", "camhs-clinician", "school-lead", "parent", "young-person");
    private static final int A_WORD = 15;
    private static final String KEPT_BACK = "is not shown to you";

    private final TestServer server;
    private final Visits visits;

    OneChildOnPagesIT(TestServer server, Visits visits) {
        this.server = server;
        this.visits = visits;
    }

    /** What the plan says to somebody, a cell of a table each; dates and the like stand everywhere and are left out. */
    private Set<String> said(String person) {
        String child = SampleChild.THEO.in(server.as("gp"));
        Composition plan = (Composition) server.as(person)
                .get(child + "/$shared-care-plan")
                .expect(200)
                .bundle()
                .getEntryFirstRep()
                .getResource();
        Set<String> said = new TreeSet<>();
        plan.getSection().forEach(section -> collect(section, said));
        return said;
    }

    private static void collect(SectionComponent section, Set<String> said) {
        if (section.hasText()) {
            cells(section.getText().getDiv(), said::add);
        }
        section.getSection().forEach(part -> collect(part, said));
    }

    private static void cells(XhtmlNode node, Consumer<String> cell) {
        if ("td".equals(node.getName())) {
            node.getChildNodes().stream()
                    .filter(child -> !"strong".equals(child.getName()))
                    .map(child -> child.getNodeType() == org.hl7.fhir.utilities.xhtml.NodeType.Text
                            ? child.getContent()
                            : child.allText())
                    .map(text ->
                            text == null ? "" : text.replaceAll("\\s+", " ").strip())
                    .filter(text -> !text.isEmpty())
                    .forEach(cell);
        } else {
            node.getChildNodes().forEach(child -> cells(child, cell));
        }
    }

    private String page(String person) {
        Visit visit = visits.desktop().as(PageSession.of(server, person));
        assertThat(visit.open(SampleChild.THEO.page(server.as("gp"))).status()).isEqualTo(200);
        return visit.wholeText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "camhs-clinician", "school-lead", "parent", "young-person"})
    void the_page_of_the_plan_says_what_the_api_says_to_the_same_person(String person) {
        Set<String> said = said(person);
        String all = String.join("\n", said);
        String page = page(person);

        assertThat(said)
                .hasSizeGreaterThan(10)
                .allSatisfy(cell -> assertThat(page).contains(cell));
        // a single word may be a heading of the page
        assertThat(AROUND.stream()
                        .flatMap(other -> said(other).stream())
                        .filter(cell -> cell.length() > A_WORD && !all.contains(cell)))
                .as("what only others are told")
                .allSatisfy(cell -> assertThat(page).doesNotContain(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gp              | GAD-7                         | holds something about this child
            young-person    | GAD-7                         | holds something about this child
            camhs-clinician | 14 (03-Feb-2026)              | Before registration on Mondays
            school-lead     | Not shown to you              | GAD-7
            school-lead     | Before registration on Mondays| No such thoughts for five weeks
            parent          | Team                          | GAD-7
            parent          | Weir Lane School              | Before registration on Mondays
            """)
    void each_of_them_sees_what_is_theirs_to_see(String person, String seen, String neverSeen) {
        assertThat(page(person)).contains(seen).doesNotContain(neverSeen);
    }

    @Test
    void a_family_is_not_told_that_something_is_kept_back_and_a_school_is() {
        assertThat(page("parent")).doesNotContain(KEPT_BACK);
        assertThat(page("young-person")).doesNotContain(KEPT_BACK);
        assertThat(page("school-lead")).contains(KEPT_BACK);
    }

    @Test
    void an_outsider_cannot_tell_a_child_who_is_here_from_one_who_is_not() {
        PageSession outsider = PageSession.of(server, "school-lead-other");
        String here = SampleChild.THEO.page(server.as("gp"));
        String nowhere = "/children/" + UUID.randomUUID();

        Stream.of("", "/safety-plan", "/chronology", "/team", "/referrals", "/risk", "/outcomes", "/who-looked")
                .forEach(part -> assertThat(bare(outsider.get(here + part)))
                        .as(part)
                        .startsWith("404 ")
                        .contains("There is nothing here for you")
                        .isEqualTo(bare(outsider.get(nowhere + part))));
    }

    /** All of it but the proof that a form is the server's own. */
    private static String bare(Answer answer) {
        return answer.status() + " " + answer.text().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
