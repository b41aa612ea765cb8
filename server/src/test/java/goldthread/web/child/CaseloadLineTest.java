package goldthread.web.child;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.Parts;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

final class CaseloadLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Parameters answer = new Parameters();
    private final ParametersParameterComponent child = answer.addParameter().setName("child");

    @Test
    void says_who_the_child_is_what_the_reader_is_there_and_what_is_late() {
        part("patient", new Reference("Patient/7"));
        part("name", new HumanName().setFamily("Bell").addGiven("Mia"));
        part("birthDate", new DateType("2015-07-14"));
        part(
                "nhsNumber",
                new Identifier().setSystem("https://fhir.nhs.uk/Id/nhs-number").setValue("9990001010"));
        part("basis", new CodeType("team"));
        part("role", new CodeableConcept(new Coding().setDisplay("CAMHS clinician")));
        part("lead", new BooleanType(true));
        part("overdue", new IntegerType(2));
        part("overdueSince", new DateTimeType("2026-08-24"));
        part("nextDue", new DateTimeType("2026-12-08"));

        CaseloadLine line = line();

        assertThat(line.child().id()).isEqualTo("7");
        assertThat(line.child().name()).isEqualTo("BELL, Mia");
        assertThat(line.child().nhsNumber()).isEqualTo("999 000 1010");
        assertThat(line.why()).isEqualTo("CAMHS clinician");
        assertThat(line.lead()).isTrue();
        assertThat(line.overdue()).isEqualTo(2);
        assertThat(line.since()).hasToString("24-Aug-2026");
        assertThat(line.next()).hasToString("08-Dec-2026");
    }

    @Test
    void without_a_role_says_why_in_words() {
        part("basis", new CodeType("practice"));
        part("basis", new CodeType("task"));

        CaseloadLine line = line();

        assertThat(line.why()).isEqualTo("Registered with your practice, A task is yours");
        assertThat(line.overdue()).isZero();
        assertThat(line.since()).isNull();
    }

    private CaseloadLine line() {
        return CaseloadLine.of(Parts.of(answer).each("child").findFirst().orElseThrow(), TODAY);
    }

    private void part(String name, Type value) {
        child.addPart().setName(name).setValue(value);
    }
}
