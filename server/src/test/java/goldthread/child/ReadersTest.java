package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** Who reads what is stated of a carer because it concerns them. */
class ReadersTest {
    private static final String ROOT = "https://w3id.org/goldthread/fhir/CodeSystem/";
    private static final String SENSITIVITY = ROOT + "sensitivity";
    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String CARER = "RelatedPerson/c";

    private static Observation stated(String... focus) {
        Observation statement = new Observation();
        statement.setStatus(ObservationStatus.FINAL);
        statement.setCode(new CodeableConcept(new Coding(ROOT + "observation-kind", "carer-need", null)));
        statement.getMeta().addSecurity(CONFIDENTIALITY, "R", null).addSecurity(SENSITIVITY, "third-party", null);
        List.of(focus).forEach(carer -> statement.addFocus(new Reference(carer)));
        return statement;
    }

    private static Observation labelled(String system, String code) {
        Observation statement = stated(CARER);
        statement.getMeta().addSecurity(system, code, null);
        return statement;
    }

    @Test
    void the_carer_in_focus_reads_it_and_no_agency_does_by_that() {
        Observation statement =
                stated(CARER, "Organization/o", "PractitionerRole/r", "https://elsewhere.test/fhir/Practitioner/x");
        statement.addFocus().getIdentifier().setSystem("urn:organisations").setValue("school");

        assertThat(Readers.addressees(statement)).containsExactly(CARER);
    }

    @Test
    void what_is_kept_from_parents_is_kept_from_this_one_too() {
        for (Observation kept : List.of(
                labelled(SENSITIVITY, "not-for-parent"),
                labelled(SENSITIVITY, "child-disclosure"),
                labelled(SENSITIVITY, "a-code-of-tomorrow"),
                labelled(ACT_CODE, "SDV"),
                labelled(ACT_CODE, "DV"),
                labelled(SENSITIVITY, "location-protected"),
                labelled(SENSITIVITY, "legal-proceedings"),
                labelled(SENSITIVITY, "adoption"),
                labelled(CONFIDENTIALITY, "V"))) {
            assertThat(Readers.addressees(kept)).isEmpty();
        }
        for (Observation read :
                List.of(labelled(SENSITIVITY, "not-for-child"), labelled(ACT_CODE, "PSY"), labelled(ACT_CODE, "SUD"))) {
            assertThat(Readers.addressees(read)).containsExactly(CARER);
        }
    }

    @Test
    void what_was_entered_in_error_and_what_is_no_such_statement_is_nobodys() {
        assertThat(Readers.addressees(stated(CARER).setStatus(ObservationStatus.ENTEREDINERROR)))
                .isEmpty();
        Observation score = stated(CARER);
        score.setCode(new CodeableConcept(new Coding("http://snomed.info/sct", "718656000", null)));
        assertThat(Readers.addressees(score)).isEmpty();
    }
}
