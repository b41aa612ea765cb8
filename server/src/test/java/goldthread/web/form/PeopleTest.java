package goldthread.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

final class PeopleTest {

    @Test
    void the_child_stands_first_and_nobody_twice_nor_whoever_has_left() {
        RelatedPerson mother = new RelatedPerson();
        mother.setId("RelatedPerson/m");
        mother.addName().setFamily("Larkfield").addGiven("Joanne");
        mother.addRelationship().setText("Mother");
        Bundle family = new Bundle();
        family.addEntry().setResource(mother);
        Parameters members = new Parameters();
        member(members, "Practitioner/me", "Maya", "effective");
        member(members, "Practitioner/tom", "Tom", "effective");
        member(members, "Practitioner/left", "Ann", "ended");
        member(members, "Organization/school", "Weir Lane School", "effective");

        assertThat(People.around("c", "Practitioner/me", members, family))
                .extracting(Option::value, Option::label)
                .containsExactly(
                        tuple("Patient/c", "The child"),
                        tuple("Practitioner/me", "You"),
                        tuple("RelatedPerson/m", "LARKFIELD, Joanne, Mother"),
                        tuple("Practitioner/tom", "Tom, Key worker"));
    }

    private static void member(Parameters members, String person, String name, String status) {
        ParametersParameterComponent member = members.addParameter().setName("member");
        member.addPart().setName("person").setValue(new Reference(person));
        member.addPart().setName("name").setValue(new StringType(name));
        member.addPart().setName("role").setValue(new CodeableConcept().setText("Key worker"));
        member.addPart().setName("status").setValue(new CodeType(status));
    }
}
