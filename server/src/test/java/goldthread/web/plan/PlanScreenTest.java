package goldthread.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.PlanSection;
import goldthread.web.chart.ScorePoint;
import goldthread.web.child.ChildBanner;
import goldthread.web.words.ClinicalDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

final class PlanScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void takes_the_glance_apart() {
        PlanScreen screen = PlanScreen.of(plan(
                List.of(
                        "As of 23-Nov-2026.",
                        "An alert: the child waits.",
                        "Lead: Asif Rahman.",
                        "Overdue: 5.",
                        "You last looked on 01-Nov-2026. Changed since then: Actions (1)."),
                Map.of()));

        assertThat(screen.nobodyHelps()).isEqualTo("the child waits.");
        assertThat(screen.facts()).containsExactly(Map.entry("Lead", "Asif Rahman"), Map.entry("Overdue", "5"));
        assertThat(screen.lastLooked()).startsWith("You last looked on 01-Nov-2026.");
    }

    @Test
    void an_alert_is_said_before_all_sections() {
        PlanRow looked = row("Looked after", "Safeguarding");
        PlanScreen screen = PlanScreen.of(plan(
                List.of(),
                Map.of(
                        "risk",
                        new PlanPart(
                                "risk",
                                "Risk",
                                List.of(),
                                List.of(new PlanTable("Alerts", List.of("Alert", "About"), List.of(looked))),
                                false))));

        assertThat(screen.alerts()).containsExactly(looked);
    }

    @Test
    void what_is_overdue_says_who_has_to_do_it_by_when() {
        PlanRow late = new PlanRow(
                List.of("Overdue"),
                List.of("Reading help", "Martin Yewdale", "23-Oct-2026", "under way"),
                "School",
                "");
        PlanScreen screen = PlanScreen.of(plan(
                List.of(),
                Map.of(
                        "actions",
                        new PlanPart(
                                "actions",
                                "Actions",
                                List.of(),
                                List.of(new PlanTable(
                                        "School", List.of("Action", "Who", "By", "State"), List.of(late))),
                                false))));

        assertThat(screen.overdue())
                .extracting(PlanDocument.Marked::rest)
                .containsExactly("Martin Yewdale, by 23-Oct-2026");
        assertThat(screen.changed()).isEmpty();
    }

    @Test
    void the_page_leaves_out_no_section_of_the_plan() {
        assertThat(PlanPages.ORDER)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(PlanSection.values()).map(PlanSection::code).toList());
    }

    @Test
    void actions_can_be_read_by_goal() {
        List<String> columns = List.of("Action", "Goal", "Who");
        PlanScreen screen = PlanScreen.of(plan(
                List.of(),
                Map.of(
                        "actions",
                        new PlanPart(
                                "actions",
                                "Actions",
                                List.of(),
                                List.of(
                                        new PlanTable(
                                                "Council",
                                                columns,
                                                List.of(row("Bus pass", "", "Ben"), row("Call", "Sleep", "Ann"))),
                                        new PlanTable("School", columns, List.of(row("Side door", "Sleep", "Jo")))),
                                false))));

        assertThat(screen.actionsByGoal().tables())
                .containsExactly(
                        new PlanTable(
                                "Sleep", List.of("Action", "Who"), List.of(row("Call", "Ann"), row("Side door", "Jo"))),
                        new PlanTable("No goal named", List.of("Action", "Who"), List.of(row("Bus pass", "Ben"))));
        assertThat(PlanScreen.of(plan(List.of(), Map.of())).actionsByGoal()).isNull();
    }

    @Test
    void scores_are_read_as_the_plan_writes_them() {
        ScoreLine line = ScoreLine.of(
                        row("SDQ parent", "Marian", "… → 5 (03-Sep-2026) → 8.5 (12-Oct-2026)", "lower", "Not known"))
                .orElseThrow();

        assertThat(line.points())
                .containsExactly(
                        new ScorePoint(LocalDate.of(2026, 9, 3), new BigDecimal("5")),
                        new ScorePoint(LocalDate.of(2026, 10, 12), new BigDecimal("8.5")));
        assertThat(line.last()).isEqualTo("8.5 (12-Oct-2026)");
        assertThat(line.chart()).startsWith("data:image/svg+xml;base64,");
        assertThat(ScoreLine.of(row("All measures", "Reliably deteriorated"))).isEmpty();
    }

    private static PlanRow row(String... cells) {
        return new PlanRow(List.of(), List.of(cells), "Elmbrook Council", "11-Jun-2024");
    }

    private static PlanDocument plan(List<String> glance, Map<String, PlanPart> parts) {
        return new PlanDocument(
                ChildBanner.of(new Patient(), TODAY),
                glance,
                new LinkedHashMap<>(parts),
                List.of(),
                ClinicalDate.of(TODAY),
                Map.of(),
                Map.of());
    }
}
