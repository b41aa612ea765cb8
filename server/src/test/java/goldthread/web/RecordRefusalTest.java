package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecordRefusalTest {

    /** RFC 9470: the token is good, and the sign-in behind it too long ago. */
    @Test
    void a_sign_in_that_is_too_old_is_not_a_session_that_has_ended() {
        assertThat(refusal(401, "Bearer error=\"insufficient_user_authentication\", max_age=\"900\"")
                        .isSignInTooOld())
                .isTrue();
        assertThat(refusal(401, "Bearer error=\"invalid_token\"").isSignInTooOld())
                .isFalse();
        assertThat(refusal(401, null).isSignInTooOld()).isFalse();
        assertThat(refusal(403, "Bearer error=\"insufficient_user_authentication\"")
                        .isSignInTooOld())
                .isFalse();
    }

    private static RecordRefusal refusal(int status, @Nullable String challenge) {
        return new RecordRefusal(status, null, challenge);
    }
}
