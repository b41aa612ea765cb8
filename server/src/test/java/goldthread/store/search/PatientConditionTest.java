package goldthread.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.search.SearchQuery.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatientConditionTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2012-05-04, 2012-05-04, true
            2012-05-04, 2012-05,    true
            2012-05-04, 2012,       true
            2012-05-04, 2011,       false
            2012-05,    2012-05-04, false
            2012-05-04, ne2012,     false
            2012-05-04, gt2012-05,  false
            2012-05-04, ge2012-05,  true
            2012-05-04, gt2012-04,  true
            2012-05-04, lt2012-05,  false
            2012-05-04, le2012-05,  true
            2012-05-04, sa2012-04,  true
            2012-05-04, eb2013,     true
            """)
    void a_birth_date_may_name_no_day(String born, String asked, boolean met) {
        Patient child = new Patient();
        child.setBirthDateElement(new DateType(born));

        assertThat(PatientCondition.isMetBy(child, new Condition("birthdate", "", asked)))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"family,Thorne,true", "family,thorne,false", "given,Wren,true", "given,'Wr,Wren',true", "given,Wr,false"
    })
    void a_name_is_met_to_the_letter(String part, String asked, boolean met) {
        Patient child = new Patient();
        child.addName().setFamily("Thorne").addGiven("Wren");

        assertThat(PatientCondition.isMetBy(child, new Condition(part, ":exact", asked)))
                .isEqualTo(met);
    }
}
