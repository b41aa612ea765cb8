package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BudgetFilterTest {

    private static final FilterChain NOTHING = (request, response) -> {};

    private static MockHttpServletRequest from(String name) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Patient/1");
        CurrentCaller.set(
                request,
                new Caller(
                        name,
                        "Practitioner/1",
                        OrganisationIdentifier.of("https://example.org|A1"),
                        "gp",
                        "TREAT",
                        new ClientSystem(name, Set.of("user/*.rs"), Set.of(), false),
                        null));
        return request;
    }

    private static MockHttpServletResponse answer(BudgetFilter filter, String caller, FilterChain chain)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(from(caller), response, chain);
        return response;
    }

    @Test
    void a_caller_who_has_spent_the_budget_is_told_when_to_go_on_and_others_go_on() throws Exception {
        BudgetFilter filter = new BudgetFilter(new BudgetSettings(2, 10));
        assertThat(answer(filter, "one", NOTHING).getStatus()).isEqualTo(200);
        assertThat(answer(filter, "one", NOTHING).getStatus()).isEqualTo(200);

        MockHttpServletResponse refused = answer(filter, "one", NOTHING);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 31);
        assertThat(refused.getContentAsString()).contains("\"code\":\"throttled\"");
        assertThat(answer(filter, "another", NOTHING).getStatus()).isEqualTo(200);
    }

    @Test
    void a_caller_holds_no_more_of_the_server_at_once_than_the_bulkhead_lets() throws Exception {
        BudgetFilter filter = new BudgetFilter(new BudgetSettings(100, 1));
        MockHttpServletResponse[] within = new MockHttpServletResponse[2];

        MockHttpServletResponse outer = answer(filter, "one", (request, response) -> {
            within[0] = answer(filter, "one", NOTHING);
            within[1] = answer(filter, "another", NOTHING);
        });

        assertThat(outer.getStatus()).isEqualTo(200);
        assertThat(within[0].getStatus()).isEqualTo(429);
        assertThat(within[1].getStatus()).isEqualTo(200);
        assertThat(answer(filter, "one", NOTHING).getStatus()).isEqualTo(200);
    }
}
