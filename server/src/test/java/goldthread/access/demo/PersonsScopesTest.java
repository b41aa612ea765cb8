package goldthread.access.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonsScopesTest {

    private static final DemoIdentities EVERYBODY = DemoIdentities.load();

    @ParameterizedTest(name = "{0} asks {1}")
    @CsvSource(
            emptyValue = "",
            value = {
                "gp, user/*.rs, user/*.rs",
                "gp, user/Patient.r, user/Patient.r",
                "gp, user/*.cruds user/Patient.rs, user/*.cruds user/Patient.rs",
                "gp, openid fhirUser user/*.rs, fhirUser openid user/*.rs",
                "gp, fhirUser user/*.rs, user/*.rs",
                "gp, system/*.cruds, ''",
                "gp, patient/*.rs launch/patient user/*.rs, user/*.rs",
                "gp, user/*.read user/Patient.rs?_id=1 user/*. user/*.sr user/patient.rs, ''",
                "gp, offline_access online_access launch profile nonsense user/*.rs, user/*.rs",
                "parent, user/*.cruds, user/*.rs user/Communication.cruds user/Consent.cruds user/QuestionnaireResponse.cruds",
                "parent, user/Communication.cud, user/Communication.cud",
                "parent, user/Patient.cruds, user/Patient.rs",
                "parent, user/Patient.cud, ''",
                "parent, patient/*.rs launch/patient, ''",
                "young-person, launch/patient patient/*.cruds,"
                        + " launch/patient patient/*.rs patient/Communication.cruds patient/Consent.cruds"
                        + " patient/Observation.crs patient/QuestionnaireResponse.cruds",
                "young-person, patient/Observation.rs user/Observation.r, patient/Observation.rs user/Observation.r",
                "auditor, user/*.rs, user/AuditEvent.rs user/Organization.rs user/Practitioner.rs user/PractitionerRole.rs",
                "auditor, user/Patient.rs, ''"
            })
    void an_app_gets_what_it_asks_for_as_far_as_the_person_has_it(String person, String asked, String granted) {
        assertThat(String.join(" ", of(person).grantedOf(Set.of(asked.split(" ", -1)))))
                .isEqualTo(granted);
    }

    @Test
    void an_app_that_asks_for_nothing_gets_what_the_person_has() {
        assertThat(of("parent").grantedOf(Set.of()))
                .containsExactly(
                        "user/*.rs",
                        "user/Communication.cruds",
                        "user/Consent.cruds",
                        "user/QuestionnaireResponse.cruds");
    }

    private static PersonsScopes of(String person) {
        return new PersonsScopes(EVERYBODY.named(person));
    }
}
