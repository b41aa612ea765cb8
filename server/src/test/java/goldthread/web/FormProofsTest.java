package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

final class FormProofsTest {

    private final FormProofs proofs = new FormProofs();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/emergency");

    @Test
    void begin_no_session() {
        proofs.loadDeferredToken(request, new MockHttpServletResponse()).get();

        assertThat(request.getSession(false)).isNull();
        assertThat(proofs.loadToken(request)).isNull();
    }

    @Test
    void stay_in_a_session() {
        request.getSession();

        CsrfToken token =
                proofs.loadDeferredToken(request, new MockHttpServletResponse()).get();

        assertThat(proofs.loadToken(request))
                .isNotNull()
                .extracting(CsrfToken::getToken)
                .isEqualTo(token.getToken());
    }
}
