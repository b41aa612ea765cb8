package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.store.Outcomes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshSignInTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final FreshSignIn quarterOfAnHour =
            new FreshSignIn(Duration.ofMinutes(15), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest(name = "signed in {0} seconds ago: {1}")
    @CsvSource({"0, true", "899, true", "900, true", "901, false", "86400, false", "-60, true", "-61, false"})
    void a_sign_in_counts_up_to_its_age_and_a_minute_ahead(long secondsAgo, boolean fresh) {
        assertThat(quarterOfAnHour.isFresh(caller(NOW.minusSeconds(secondsAgo))))
                .isEqualTo(fresh);
    }

    @Test
    void whose_issuer_does_not_say_when_has_not_signed_in_lately() {
        assertThat(quarterOfAnHour.isFresh(caller(null))).isFalse();
    }

    @Test
    void who_has_signed_in_lately_goes_on() {
        assertThatCode(() -> quarterOfAnHour.require(caller(NOW))).doesNotThrowAnyException();
    }

    @Test
    void everybody_else_is_asked_to_sign_in_again_and_told_within_which_time() {
        BaseServerResponseException refused = catchThrowableOfType(
                BaseServerResponseException.class, () -> quarterOfAnHour.require(caller(NOW.minusSeconds(901))));

        assertThat(refused.getStatusCode()).isEqualTo(401);
        assertThat(refused.getResponseHeaders())
                .isEqualTo(Map.of(
                        "WWW-Authenticate",
                        List.of("Bearer error=\"insufficient_user_authentication\", max_age=\"900\"")));
        assertThat(Outcomes.isOurs(refused)).isTrue();
    }

    private static Caller caller(@Nullable Instant signedIn) {
        return new Caller(
                "dr-okafor",
                "Practitioner/p1",
                OrganisationIdentifier.of("https://fhir.nhs.uk/Id/ods-organization-code|Z99901"),
                "gp",
                "TREAT",
                new ClientSystem("practice-desktop", Set.of("user/*.cruds"), Set.of(), false),
                signedIn);
    }
}
