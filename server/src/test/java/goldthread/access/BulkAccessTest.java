package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkAccessTest {

    private static final BulkSettings NOBODY = new BulkSettings(Set.of());

    private static RequestDetails by(String role, String scope) {
        RequestDetails request = new SystemRequestDetails();
        CurrentCaller.set(
                request,
                new Caller(
                        "someone",
                        "Organization/1",
                        OrganisationIdentifier.of("https://fhir.nhs.uk/Id/ods-organization-code|RXX"),
                        role,
                        "TREAT",
                        new ClientSystem("client", Set.of(scope), Set.of(), false),
                        null));
        return request;
    }

    @Test
    void nobody_takes_records_of_many_unless_the_operator_says_so_or_the_children_are_invented() {
        RequestDetails system = by("camhs-system", "system/*.rs");

        assertThatThrownBy(() -> new BulkAccess(NOBODY, false).require(system))
                .isInstanceOf(ForbiddenOperationException.class);
        assertThatCode(() -> new BulkAccess(NOBODY, true).require(system)).doesNotThrowAnyException();
    }

    @Test
    void a_system_takes_them_to_the_ends_that_are_named_for_its_role_and_the_audit_is_told() {
        BulkAccess access = new BulkAccess(new BulkSettings(Set.of("la-system:HCOMPL")), true);
        RequestDetails council = by("la-system", "system/*.cruds");

        assertThat(access.admits("HQUALIMP", council)).isFalse();
        assertThat(StatedReason.of(council)).isEmpty();
        assertThat(access.admits("HCOMPL", council)).isTrue();
        assertThat(StatedReason.of(council))
                .hasValueSatisfying(reason -> assertThat(reason.code())
                        .isEqualTo("http://terminology.hl7.org/CodeSystem/v3-ActReason|HCOMPL"));
        assertThat(access.admits("HCOMPL", by("camhs-system", "system/*.rs"))).isFalse();
    }

    @Test
    void the_scopes_of_a_person_do_not_do() {
        assertThatThrownBy(() -> new BulkAccess(NOBODY, true).require(by("camhs-system", "user/*.rs")))
                .isInstanceOf(ForbiddenOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"camhs-clinician", "analyst", "auditor", "parent", "school-system", "exchange", "nobody"})
    void nobody_else_takes_them(String role) {
        BulkAccess access = new BulkAccess(NOBODY, true);

        assertThatThrownBy(() -> access.require(by(role, "system/*.rs")))
                .isInstanceOf(ForbiddenOperationException.class);
        assertThat(access.admits("HCOMPL", by(role, "system/*.rs"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst:HCOMPL", "school-system:HCOMPL", "camhs-system", "camhs-system:to improve", ":X"})
    void a_server_whose_settings_name_anybody_else_does_not_start(String entry) {
        assertThatThrownBy(() -> new BulkSettings(Set.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GOLDTHREAD_BULK_PURPOSES");
    }
}
