package goldthread.web.carer;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.web.Parts;
import goldthread.web.form.Option;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.form.WrittenForms;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

final class CarerNeedFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final CarerNeedForm form = new CarerNeedForm(FhirContext.forR4Cached());
    private final Sheet sheet = form.sheet(List.of(new Option("RelatedPerson/1", "Rosa", "")));

    @Test
    void what_a_carer_is_able_to_do_needs_evidence() {
        assertThat(form.lacks(sheet, Typed.nothing(), TODAY))
                .containsOnlyKeys("carer", "kind", "domain", "words", "by", "seen");
        assertThat(form.lacks(sheet, WrittenForms.typed("kind", "carer-capability"), TODAY))
                .containsKey("evidence");
        assertThat(form.lacks(sheet, WrittenForms.typed("kind", "carer-need"), TODAY))
                .doesNotContainKey("evidence");
    }

    @Test
    void it_is_about_the_carer_and_kept_from_the_child_and_other_carers() {
        Observation need = form.observation(
                "c",
                "Practitioner/me",
                WrittenForms.typed("carer", "RelatedPerson/1", "kind", "carer-need", "domain", "respite", "by", "own"));

        assertThat(need.getFocusFirstRep().getReference()).isEqualTo("RelatedPerson/1");
        assertThat(need.getPerformerFirstRep().getReference()).isEqualTo("RelatedPerson/1");
        assertThat(need.getMeta().getSecurity()).extracting(Coding::getCode).containsExactly("R", "third-party");
    }

    @Test
    void a_finding_about_two_carers_is_said_once() {
        Parameters answer = new Parameters();
        for (String id : List.of("1", "2")) {
            ParametersParameterComponent carer = answer.addParameter().setName("carer");
            carer.addPart().setName("person").setValue(new Reference("RelatedPerson/" + id).setDisplay("Carer " + id));
            ParametersParameterComponent finding = answer.addParameter().setName("finding");
            finding.addPart().setName("text").setValue(new StringType("Nothing was asked."));
            finding.addPart().setName("concerns").setValue(new Reference("RelatedPerson/" + id));
        }
        assertThat(CarersView.of(Parts.of(answer), "c", false).standouts())
                .singleElement()
                .satisfies(one -> assertThat(one.more()).isEqualTo("Carer 1, Carer 2"));
    }
}
