package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;

class CurrentCallerTest {

    private static final Caller LOADER = new Caller(
            "gp-system",
            "Organization/3c7b536b-6653-41a2-97ae-6068b212feef",
            OrganisationIdentifier.of("https://fhir.nhs.uk/Id/ods-organization-code|Z99901"),
            "gp-system",
            "TREAT",
            new ClientSystem("gp-system", Set.of("system/*.cruds"), Set.of(), false),
            null);

    @Test
    void the_servers_own_work_has_no_caller_until_it_names_one() {
        SystemRequestDetails ownWork = new SystemRequestDetails();
        assertThat(CurrentCaller.find(ownWork)).isEmpty();

        CurrentCaller.set(ownWork, LOADER);
        assertThat(CurrentCaller.of(ownWork)).isEqualTo(LOADER);
    }

    @Test
    void an_entry_of_a_bundle_has_the_caller_of_its_bundle() {
        ServletRequestDetails bundle = new ServletRequestDetails();
        CurrentCaller.set(bundle, LOADER);

        assertThat(CurrentCaller.of(new ServletSubRequestDetails(bundle))).isEqualTo(LOADER);
    }

    @Test
    void code_that_needs_a_caller_fails_without_one() {
        assertThatIllegalStateException().isThrownBy(() -> CurrentCaller.of(new ServletRequestDetails()));
    }

    @Test
    void nobody_becomes_a_caller_by_another_authentication() {
        assertThat(CurrentCaller.find(new TestingAuthenticationToken(LOADER, "", List.of())))
                .isEmpty();
        assertThat(CurrentCaller.find(new CallerAuthentication(LOADER))).hasValue(LOADER);
    }
}
