package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.PageSession;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.SignIn;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that another site sends with somebody's cookie, and addresses that a mail leads to: nothing comes of either. */
@AgainstTheServer
final class ForgedFormsIT {
    private final TestServer server;

    ForgedFormsIT(TestServer server) {
        this.server = server;
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).get().asString().startsWith("text/html");
        assertThat(answer.text()).contains("That was not sent", "Nothing was saved", "/assets/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-out", "/session", "/emergency", "/inbox/notices/1"})
    void a_form_without_its_proof_is_refused_with_a_page(String path) {
        PageSession gp = PageSession.anew(server, "gp");

        refused(gp.post(path, Map.of()));
        refused(gp.post(path, Map.of("_csrf", UUID.randomUUID().toString())));
        assertThat(gp.get("/children").status()).isEqualTo(200);
    }

    @Test
    void a_referral_is_answered_by_its_own_form_and_by_nothing_else() {
        SentReferral sent = new SentReferral(server);
        PageSession spa = PageSession.of(server, "spa");
        PageSession somebody = PageSession.of(server, "gp");
        String form = "/referrals/tasks/" + sent.task().replace("Task/", "") + "/acknowledge";
        String before = sent.current();
        Answer page = spa.get(form).expect(200);

        for (String path : List.of(form, form.replace("/acknowledge", ""), "/inbox")) {
            spa.get(path).expect(200);
        }
        assertThat(sent.current()).isEqualTo(before);

        refused(spa.post(form, Map.of("version", before)));
        refused(spa.post(form, Map.of("version", before, "_csrf", SignIn.proof(somebody.get("/emergency")))));
        assertThat(sent.current()).isEqualTo(before);

        Answer done = spa.post(form, Map.of("version", before, "_csrf", SignIn.proof(page)));
        assertThat(done.status()).as(done.text()).isEqualTo(302);
        assertThat(sent.current()).isNotEqualTo(before);
    }
}
