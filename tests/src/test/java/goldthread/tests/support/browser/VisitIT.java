package goldthread.tests.support.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is asked of every page finds what it is there to find. */
@InTheBrowser
final class VisitIT {
    private final Visit visit;
    private final Visits visits;

    VisitIT(Visits visits) {
        this.visits = visits;
        this.visit = visits.phone();
    }

    private void shows(String body) {
        visit.page()
                .setContent("<!DOCTYPE html><html lang=\"en-GB\"><title>Page</title><main><h1>Page</h1>" + body
                        + "</main>");
    }

    @Test
    void axe_names_the_rule_and_the_place() {
        shows("<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==\">"
                + "<p id=pale style=\"color:#aaa\">Pale</p>"
                + "<button style=\"width:9px;height:9px;padding:0\" aria-label=a></button>"
                + "<button style=\"width:9px;height:9px;padding:0\" aria-label=b></button>");

        assertThat(Axe.violations(visit.page()))
                .satisfiesExactlyInAnyOrder(
                        image -> assertThat(image).startsWith("image-alt: ").contains("[img]"),
                        pale -> assertThat(pale).startsWith("color-contrast: ").contains("#pale"),
                        small -> assertThat(small).startsWith("target-size: ").contains("button"));
        assertThatThrownBy(() -> visit.inspect("checks-axe")).hasMessageContaining("image-alt");
    }

    @Test
    void what_is_wider_than_the_screen_is_named() {
        shows("<p class=wide style=\"width:400px\">Wide</p>");

        assertThat(Reflow.beyondTheEdge(visit.page())).containsExactly("page is " + (400 + 8) + " px wide", "p.wide");
        assertThatThrownBy(() -> visit.inspect("checks-width")).hasMessageContaining("p.wide");
    }

    @Test
    void a_focus_that_nobody_can_see_is_an_error() {
        shows("<a href=#a>Seen</a> <a href=#b style=\"outline:0\">Unmarked</a>");
        assertThat(visit.keyboard().tab()).isEqualTo(new Focus("a", "Seen", true, true));
        assertThatThrownBy(() -> visit.keyboard().tab()).hasMessageContaining("Unmarked");

        shows("<a href=#a>Covered</a><div style=\"position:fixed;inset:0;background:#fff\"></div>");
        assertThatThrownBy(() -> visit.keyboard().tab()).hasMessageContaining("can't be seen");

        shows("<a href=#a>One</a> <button>Two</button>");
        assertThat(visit.keyboard().tabTo("button").name()).isEqualTo("Two");
        assertThatThrownBy(() -> visit.keyboard().tabTo("h1")).hasMessageContaining("never comes to h1");
    }

    @Test
    void whatever_goes_wrong_unseen_is_told_once() {
        visit.open("/oauth2/jwks");
        visit.page().evaluate("fetch('/nothing-here').then(a => a.text())");
        visit.page().evaluate("console.error('said by a page')");
        visit.page().evaluate("setTimeout(() => { throw new Error('broke') })");
        visit.page().waitForTimeout(100);

        assertThat(visit.troubles())
                .satisfiesExactlyInAnyOrder(
                        gone -> assertThat(gone).startsWith("not loaded: ").contains("/nothing-here 4"),
                        said -> assertThat(said).isEqualTo("logged: said by a page"),
                        broke -> assertThat(broke).startsWith("script: ").contains("broke"));
        visits.leftNoTrouble();
        visit.page().evaluate("console.error('and again')");
        assertThatThrownBy(visits::leftNoTrouble).hasMessageContaining("and again");
    }

    @Test
    void a_canary_that_lives_is_an_error() {
        try (ListeningApp withoutPolicy = new ListeningApp()) {
            Canary canary = Canary.putInto(visit, withoutPolicy.address() + "?code=1");

            assertThat(canary.ran()).isEqualTo("script handler");
            assertThatThrownBy(canary::mustBeDead).hasMessageContaining("Ran: script handler");
        }
    }

    @Test
    void paper_is_read_sheet_by_sheet() {
        shows("<p>First</p><p style=\"break-before:page\">Second</p>");

        Paper paper = visit.print("checks-paper");

        assertThat(paper.sheets()).hasSize(2);
        assertThat(paper.sheets().get(0)).contains("First").doesNotContain("Second");
        assertThat(paper.sheets().get(1)).contains("Second");
    }

    @Test
    void whoever_runs_no_script_is_visited_too() {
        Visit plain = visits.withoutScript(Screen.DESKTOP);
        plain.page()
                .setContent(
                        "<!DOCTYPE html><html lang=en><title>Page</title><script>document.title='Ran'</script><main><h1>Page</h1></main>");

        assertThat(plain.page().title()).isEqualTo("Page");
        plain.inspect("checks-plain");
    }
}
