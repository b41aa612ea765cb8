package goldthread.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.view.Kept;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.UrlType;
import org.junit.jupiter.api.Test;

final class PlanDocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_row_is_its_marks_its_cells_its_agency_and_its_date() {
        PlanDocument plan = PlanDocument.of(document(actions()), TODAY);

        PlanTable table = plan.parts().get("actions").tables().get(0);
        assertThat(table.title()).isEqualTo("Weir Lane School");
        assertThat(table.columns()).containsExactly("Action", "Who", "By");
        assertThat(table.rows())
                .containsExactly(
                        new PlanRow(
                                List.of("Overdue", "Changed"),
                                List.of("Reading <b>help</b>", "", "23-Oct-2026"),
                                "Weir Lane School",
                                "22-Apr-2026"),
                        new PlanRow(List.of(), List.of("Mornings", "", ""), "Weir Lane School", "12-Oct-2026"));
    }

    @Test
    void a_column_that_nobody_fills_is_not_used() {
        assertThat(PlanDocument.of(document(actions()), TODAY)
                        .parts()
                        .get("actions")
                        .tables()
                        .get(0)
                        .used())
                .containsExactly(0, 2);
    }

    @Test
    void what_is_marked_is_found_with_its_section() {
        PlanDocument plan = PlanDocument.of(document(actions()), TODAY);

        assertThat(plan.marked("Overdue"))
                .extracting(marked -> marked.title() + ": " + marked.row().first())
                .containsExactly("Actions: Reading <b>help</b>");
        assertThat(plan.agencies()).containsExactly("Weir Lane School");
    }

    @Test
    void an_empty_section_says_why() {
        SectionComponent nothing = section("goals", "Goals", "<p>Nothing recorded by any agency.</p>");
        nothing.getEmptyReason().addCoding().setCode("nothing-recorded");
        SectionComponent withheld = section("risk", "Risk", "<p>Nothing that is shown to you.</p>");
        withheld.getEmptyReason().addCoding().setCode("withheld");

        PlanDocument plan = PlanDocument.of(document(nothing, withheld), TODAY);

        PlanPart goals = plan.parts().get("goals");
        assertThat(goals.isEmpty()).isTrue();
        assertThat(goals.withheld()).isFalse();
        assertThat(goals.lines()).containsExactly("Nothing recorded by any agency.");
        assertThat(plan.parts().get("risk").withheld()).isTrue();
    }

    @Test
    void a_statement_that_rests_on_what_others_do_not_see_says_so() {
        SectionComponent goals = section(
                "goals",
                "Goals",
                "<table><tr><th>Goal</th><th>Agency</th><th>Date</th></tr>"
                        + "<tr id=\"r1\"><td>Sleep</td><td>Trust</td><td/></tr>"
                        + "<tr id=\"r2\"><td>School</td><td>Trust</td><td/></tr></table>");
        for (int row = 1; row <= 2; row++) {
            goals.addEntry()
                    .setReference("Goal/g" + row)
                    .addExtension("http://hl7.org/fhir/StructureDefinition/narrativeLink", new UrlType("#r" + row));
        }
        Bundle document = document(goals);
        Goal restricted = new Goal();
        restricted.setId("g1");
        document.addEntry().setResource(restricted);
        Goal everyday = new Goal();
        everyday.setId("g2");
        everyday.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N", null);
        document.addEntry().setResource(everyday);

        PlanDocument plan = PlanDocument.of(document, TODAY);

        List<PlanRow> rows = plan.parts().get("goals").tables().get(0).rows();
        assertThat(plan.keptOf(rows.get(0))).isEqualTo(new Kept("Restricted", "not shown to schools or parents"));
        assertThat(plan.keptOf(rows.get(1))).isNull();
    }

    @Test
    void what_is_not_shown_stands_apart() {
        SectionComponent notice = new SectionComponent();
        notice.getText()
                .setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Elmbrook Council keeps"
                        + " something from you.</p></div>");

        PlanDocument plan = PlanDocument.of(document(notice), TODAY);

        assertThat(plan.notShown()).containsExactly("Elmbrook Council keeps something from you.");
        assertThat(plan.parts()).isEmpty();
        assertThat(plan.glance()).containsExactly("As of today.", "Overdue: 1.");
    }

    private static SectionComponent actions() {
        SectionComponent section = section("actions", "Actions", "");
        SectionComponent school = section.addSection();
        school.setTitle("Weir Lane School");
        school.getText()
                .setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\"><table><caption>Weir Lane School</caption>"
                        + "<thead><tr><th>Action</th><th>Who</th><th>By</th><th>Agency</th><th>Date</th></tr></thead>"
                        + "<tbody><tr><td><strong>Overdue. </strong><strong>Changed. </strong>Reading"
                        + " &lt;b&gt;help&lt;/b&gt;</td><td/><td>23-Oct-2026</td><td>Weir Lane School</td>"
                        + "<td>22-Apr-2026</td></tr><tr><td>Mornings</td><td/><td/><td>Weir Lane School</td>"
                        + "<td>12-Oct-2026</td></tr></tbody></table></div>");
        return section;
    }

    private static SectionComponent section(String code, String title, String text) {
        SectionComponent section = new SectionComponent();
        section.setTitle(title);
        section.getCode().addCoding().setCode(code);
        if (!text.isEmpty()) {
            section.getText().setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + text + "</div>");
        }
        return section;
    }

    private static Bundle document(SectionComponent... sections) {
        Composition plan = new Composition();
        plan.setDateElement(new DateTimeType("2026-11-23T09:00:00Z"));
        plan.getText()
                .setDivAsString(
                        "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>As of today.</p><p>Overdue: 1.</p></div>");
        List.of(sections).forEach(plan::addSection);
        Patient child = new Patient();
        child.setId("1");
        Bundle document = new Bundle();
        document.addEntry().setResource(plan);
        document.addEntry().setResource(child);
        return document;
    }
}
