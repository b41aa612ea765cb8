package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class CallerFromTokenTest {

    private static final TestIssuer ISSUER = TestIssuer.withNewKey("of-today");
    private static final JwtDecoder DECODER = AccessTokens.decoder(ISSUER, Clock.fixed(TestIssuer.NOW, ZoneOffset.UTC));
    private static final OrganisationIdentifier PRACTICE =
            OrganisationIdentifier.of("https://fhir.nhs.uk/Id/ods-organization-code|Z99901");
    private static final OrganisationIdentifier SCHOOL =
            OrganisationIdentifier.of("https://w3id.org/goldthread/fhir/NamingSystem/school-urn|999901");

    private final CallerFromToken callers =
            new CallerFromToken(List.of(new ExchangeClient("engine", Set.of(SCHOOL), true)));

    @Test
    void each_claim_becomes_its_part_of_the_caller() {
        assertThat(caller(ISSUER.gp().build()))
                .isEqualTo(new Caller(
                        "dr-okafor",
                        "Practitioner/6f0c4f5e-90a5-4c5e-9a58-2d9a5f0f6a01",
                        PRACTICE,
                        "gp",
                        "TREAT",
                        new ClientSystem("practice-desktop", Set.of("user/*.cruds", "openid"), Set.of(), false),
                        null));
    }

    @Test
    void a_token_may_say_when_its_person_signed_in() {
        Instant signedIn = TestIssuer.NOW.minusSeconds(840);

        assertThat(caller(ISSUER.gp()
                                .claim("auth_time", signedIn.getEpochSecond())
                                .build())
                        .signedIn())
                .isEqualTo(signedIn);
    }

    @Test
    void a_sign_in_at_no_time_makes_a_bad_token() {
        assertThatThrownBy(() ->
                        caller(ISSUER.gp().claim("auth_time", "this morning").build()))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "client_id", "scope", "fhirUser", "org", "role", "purpose"})
    void a_token_without_a_claim_is_a_bad_token(String claim) {
        assertThatThrownBy(() -> caller(ISSUER.gp().claim(claim, null).build()))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> caller(ISSUER.gp().claim(claim, " ").build()))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "scope", "fhirUser", "org", "role", "purpose"})
    void a_claim_that_is_not_one_string_is_a_bad_token(String claim) {
        assertThatThrownBy(() -> caller(
                        ISSUER.gp().claim(claim, List.of("gp", "auditor")).build()))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "fhirUser, dr-okafor",
        "fhirUser, Practitioner/",
        "fhirUser, Observation/1",
        "fhirUser, Practitioner/1/_history/2",
        "org, Z99901",
        "role, General Practitioner",
        "role, GP",
        "purpose, treat",
        "purpose, TREAT BTG"
    })
    void a_claim_that_no_caller_can_have_is_a_bad_token(String claim, String value) {
        assertThatThrownBy(() -> caller(ISSUER.gp().claim(claim, value).build()))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void an_engine_speaks_for_the_organisations_of_the_configuration_and_its_own_alone() {
        Caller engine = caller(ISSUER.gp().claim("client_id", "engine").build());

        assertThat(engine.client().intake()).isTrue();
        assertThat(engine.maySpeakFor(SCHOOL)).isTrue();
        assertThat(engine.maySpeakFor(PRACTICE)).isTrue();
        assertThat(engine.maySpeakFor(OrganisationIdentifier.of("urn:any|other")))
                .isFalse();
    }

    @Test
    void a_token_cannot_make_an_engine_of_its_client() {
        Caller gp = caller(ISSUER.gp()
                .claim("intake", true)
                .claim("speaksFor", List.of(SCHOOL.toString()))
                .build());

        assertThat(gp.client().intake()).isFalse();
        assertThat(gp.maySpeakFor(SCHOOL)).isFalse();
        assertThat(gp.maySpeakFor(PRACTICE)).isTrue();
    }

    @Test
    void what_the_deployer_configured_for_a_client_replaces_what_is_built_in() {
        ExchangeClient configured = new ExchangeClient("exchange", Set.of(PRACTICE), false);
        ExchangeClient builtIn = new ExchangeClient("exchange", Set.of(SCHOOL), true);
        ExchangeClient other = new ExchangeClient("other", Set.of(SCHOOL), true);

        assertThat(CallerFromToken.merged(List.of(configured), List.of(builtIn, other)))
                .containsExactly(configured, other);
    }

    private Caller caller(com.nimbusds.jwt.JWTClaimsSet claims) {
        Jwt token = DECODER.decode(ISSUER.signed(claims));
        return CurrentCaller.find(callers.convert(token)).orElseThrow();
    }
}
