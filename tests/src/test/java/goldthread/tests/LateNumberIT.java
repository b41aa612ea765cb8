package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.TwoChildren;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** A child who came without an NHS number is given one that another child may have already. */
@AgainstTheServer
final class LateNumberIT {
    private final TestServer server;
    private final TwoChildren children;
    private final FhirClient council;

    LateNumberIT(TestServer server) {
        this.server = server;
        this.children = TwoChildren.on(server);
        this.council = server.as("la-system");
    }

    @Test
    void a_number_given_later_tells_nobody_whether_it_is_known() {
        FhirClient practice = server.as("gp-system");
        Answer known = numbered(practice, children.bob().places().get("nhs"));
        Answer unknown = numbered(practice, TestData.nhsNumber());

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        assertThat(practice.get(children.bob().reference("Patient")).status()).isEqualTo(404);
        assertThat(practice.get("Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C"
                                + children.bob().places().get("nhs"))
                        .text())
                .doesNotContain(TwoChildren.CANARY);
    }

    @Test
    void whoever_sees_both_is_told_that_a_number_is_another_child_s() {
        Answer answer = numbered(council, children.bob().places().get("nhs"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("duplicate-identifier");
    }

    /** A child who comes without a number is given one. */
    private static Answer numbered(FhirClient caller, String number) {
        Patient nameless = TestData.child();
        nameless.getIdentifier().clear();
        nameless.setMeta(null);
        nameless.setId("Patient/" + caller.created(nameless));
        nameless.addIdentifier().setSystem("https://fhir.nhs.uk/Id/nhs-number").setValue(number);
        return caller.update(nameless, "W/\"1\"");
    }
}
