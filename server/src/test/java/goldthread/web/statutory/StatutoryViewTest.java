package goldthread.web.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.Parts;
import goldthread.web.view.ChildPage;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

final class StatutoryViewTest {

    @Test
    void a_finding_names_the_process_that_it_is_about() {
        Parameters answer = new Parameters();
        ParametersParameterComponent process = answer.addParameter().setName("process");
        process.addPart().setName("code").setValue(new CodeableConcept().setText("Personal education plan"));
        process.addPart().setName("state").setValue(new CodeType("in-force"));
        process.addPart().setName("nextDate").setValue(new DateType("2026-10-23"));
        process.addPart().setName("overdue").setValue(new BooleanType(true));
        process.addPart().setName("resource").setValue(new Reference("CarePlan/1"));
        ParametersParameterComponent finding = answer.addParameter().setName("finding");
        finding.addPart().setName("code").setValue(new CodeType("pep-overdue"));
        finding.addPart().setName("text").setValue(new StringType("It is overdue."));
        finding.addPart().setName("concerns").setValue(new Reference("CarePlan/1"));
        answer.addParameter().setName("incomplete").setValue(new BooleanType(true));

        ChildPage page = StatutoryView.of(Parts.of(answer));

        assertThat(page.standouts()).singleElement().satisfies(one -> {
            assertThat(one.mark()).isEqualTo("Overdue");
            assertThat(one.more()).isEqualTo("Personal education plan");
        });
        assertThat(page.lead()).contains("not shared with you");
        assertThat(page.blocks().get(0).grids().get(0).lines().get(0).cells())
                .containsExactly("Personal education plan", "In force", "", "", "23-Oct-2026", "");
        assertThat(page.blocks().get(0).grids().get(0).used()).containsExactly(0, 1, 4);
    }

    @Test
    void nothing_recorded_is_said() {
        assertThat(StatutoryView.of(Parts.of(new Parameters())).blocks())
                .allSatisfy(block -> assertThat(block.sentences()).isNotEmpty());
    }
}
