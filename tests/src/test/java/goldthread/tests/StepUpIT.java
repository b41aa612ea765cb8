package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.OutsideIssuer;
import goldthread.tests.support.ServerOfItsOwn;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestDatabase;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who opens a record in an emergency has signed in lately, as an issuer outside the server says. */
@ServerOfItsOwn
final class StepUpIT {
    private static OutsideIssuer issuer;
    private static TestServer server;

    @BeforeAll
    static void start() {
        issuer = new OutsideIssuer();
        server = TestServer.start(TestDatabase.fresh(), issuer.settings());
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.close();
    }

    private static Map<String, Object> signedIn(Duration ago) {
        return Map.of("auth_time", Instant.now().minus(ago).getEpochSecond());
    }

    /** For a child who isn't known here the answer has the same form, so that none has to be stored. */
    private static Answer breakGlass(String role, Map<String, Object> claims) {
        Parameters asked = new Parameters();
        asked.addParameter().setName("nhsNumber").setValue(new StringType(TestData.nhsNumber()));
        asked.addParameter().setName("birthDate").setValue(new DateType("2012-05-04"));
        asked.addParameter().setName("reason").setValue(new CodeType("risk-to-life"));
        asked.addParameter().setName("text").setValue(new StringType("Found alone on the bridge, will not say more."));
        return post(role, claims, FhirClient.text(asked));
    }

    private static Answer post(String role, Map<String, Object> claims, String body) {
        return server.asNobody()
                .post("Patient/$break-glass", body, "Authorization", "Bearer " + issuer.token(role, claims));
    }

    private static void assertAskedToSignInAgain(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer error=\"insufficient_user_authentication\", max_age=\"900\"");
        assertThat(answer.json()).isEqualTo(Answer.json("""
                        {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"login","diagnostics":"Sign\
                         in again to do this: it takes a token whose auth_time is recent."}]}"""));
    }

    @Test
    void who_has_signed_in_within_a_quarter_of_an_hour_opens_it() {
        breakGlass("camhs-clinician", signedIn(Duration.ZERO)).expect(200);
        breakGlass("camhs-clinician", signedIn(Duration.ofMinutes(14))).expect(200);
    }

    @Test
    void who_has_not_is_asked_to_sign_in_again() {
        assertAskedToSignInAgain(breakGlass("camhs-clinician", signedIn(Duration.ofMinutes(16))));
        assertAskedToSignInAgain(breakGlass("gp", signedIn(Duration.ofMinutes(-5))));
        assertAskedToSignInAgain(breakGlass("social-worker", Map.of()));
    }

    @Test
    void the_question_comes_after_who_may_do_it_at_all_and_before_what_is_asked() {
        assertThat(breakGlass("school-lead", Map.of()).status()).isEqualTo(403);
        assertAskedToSignInAgain(post("gp", Map.of(), "{\"resourceType\":\"Parameters\"}"));
    }

    @Test
    void nothing_else_asks_for_it() {
        String token = issuer.token("gp", signedIn(Duration.ofHours(9)));

        server.asNobody()
                .get("Organization", "Authorization", "Bearer " + token)
                .expect(200);
    }

    @Test
    void a_sign_in_that_is_no_time_makes_a_bad_token() {
        Answer answer = breakGlass("gp", Map.of("auth_time", "this morning"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    }
}
