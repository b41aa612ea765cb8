package goldthread.careteam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class PeopleKeysTest {

    private static PeopleKeys of(String... references) {
        return PeopleKeys.of(List.of(references).stream()
                .map(reference -> Party.of(new Reference(reference)))
                .toList());
    }

    @Test
    void each_is_asked_for_once_whatever_their_number() {
        PeopleKeys keys = of("Organization/a", "RelatedPerson/r", "Organization/b", "Organization/a");
        assertThat(keys.arguments()).containsExactly("Organization", "a", "b", "RelatedPerson", "r");
        assertThat(keys.sql()).containsOnlyOnce(" UNION ALL ");
        assertThat(keys.sql().chars().filter(sign -> sign == '?').count())
                .isEqualTo(keys.arguments().size());
    }

    @Test
    void with_a_practitioner_come_the_roles_in_which_they_work() {
        PeopleKeys keys = of("Practitioner/tom");
        assertThat(keys.arguments()).containsExactly("Practitioner", "tom", "Practitioner", "tom");
        assertThat(keys.sql()).contains("SRC_PATH = 'PractitionerRole.practitioner'");
    }

    @Test
    void with_a_role_or_a_service_come_the_person_and_the_organisation_behind_it() {
        assertThat(of("PractitionerRole/tom-at-camhs").sql()).contains("SELECT l.TARGET_RESOURCE_ID");
        assertThat(of("HealthcareService/crisis").sql()).contains("SELECT l.TARGET_RESOURCE_ID");
    }

    @Test
    void nobody_else_is_looked_up() {
        assertThat(of("Patient/amy", "Device/d", "https://elsewhere.example/fhir/Practitioner/x", "#contained")
                        .isEmpty())
                .isTrue();
    }
}
