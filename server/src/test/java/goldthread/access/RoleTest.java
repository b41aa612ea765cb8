package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.TeamRole;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    private static Caller caller(String role) {
        return new Caller(
                "someone",
                "Practitioner/p1",
                OrganisationIdentifier.of("https://fhir.nhs.uk/Id/ods-organization-code|ZZ901"),
                role,
                "TREAT",
                new ClientSystem("client", Set.of("user/*.cruds"), Set.of(), false),
                null);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_is_found_by_its_code(Role role) {
        assertThat(Role.of(caller(role.code()))).contains(role);
        assertThat(role.actsForThemselves()).isEqualTo(role.kind().writesAlone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"head-of-everything", "administrator", "child", "lead-professional", "gp-systems", "camhs"})
    void a_role_that_nobody_has_thought_about_is_none(String code) {
        assertThat(Role.of(caller(code))).isEmpty();
    }

    @Test
    void codes_are_those_of_the_team_roles_where_there_is_one() {
        Set<String> known = Arrays.stream(TeamRole.values()).map(TeamRole::code).collect(Collectors.toSet());
        Set<String> others = Arrays.stream(Role.values())
                .map(Role::code)
                .filter(code -> !known.contains(code))
                .collect(Collectors.toSet());

        assertThat(others).allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
        assertThat(others)
                .contains("gp-system", "camhs-system", "school-system", "la-system", "exchange", "analyst", "auditor");
    }
}
