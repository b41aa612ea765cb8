package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.StrangeChild;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.TwoChildren;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody lets themselves in to a child: not by what they say of the child, of a team or of themselves. */
@AgainstTheServer
final class SelfAdmissionIT {
    private static final String FIRST = "W/\"1\"";

    private final TestServer server;
    private final FhirClient council;
    private final StrangeChild strange;
    private final String child;

    SelfAdmissionIT(TestServer server) {
        this.server = server;
        council = server.as("la-system");
        strange = new StrangeChild(council);
        child = strange.reference();
    }

    private CareTeam ownTeam(FhirClient caller, String about, Agencies agency) {
        String self = "Practitioner/" + server.as("gp-system").created(TestData.practitioner("Self"));
        return TestData.team(about, self, agency.in(caller));
    }

    @Test
    void to_send_a_known_child_with_one_s_own_practice_registers_nobody() {
        strange.gatherTeam();
        FhirClient practice = server.as("gp-system");
        Patient said = strange.saidBySomebodyElse();
        said.getGeneralPractitionerFirstRep().setReference(Agencies.PRACTICE.in(practice));

        assertThat("Patient/" + practice.created(said)).isEqualTo(child);

        strange.assertThatNothingIsSeenBy(practice);
        strange.assertThatNothingIsSeenBy(server.as("gp"));
        Answer own = practice.get(child).expect(200);
        Patient changed = own.resource(Patient.class);
        changed.addGeneralPractitioner().setReference(Agencies.PRACTICE.in(practice));
        practice.update(changed, own.etag());
        strange.assertThatNothingIsSeenBy(practice);
    }

    @ParameterizedTest
    @CsvSource({"gp-system, PRACTICE", "camhs-system, TRUST", "exchange, TRUST", "camhs-clinician, TRUST"})
    void whoever_has_only_sent_a_child_forms_no_team_around_them(String identity, Agencies agency) {
        FhirClient caller = server.as(identity);
        caller.created(strange.saidBySomebodyElse());
        CareTeam team = ownTeam(caller, child, agency);
        Bundle beside = TestData.transaction(strange.saidBySomebodyElse(), team.copy());
        ((CareTeam) beside.getEntry().get(1).getResource())
                .setSubject(new Reference(beside.getEntry().get(0).getFullUrl()));

        assertThat(caller.create(team).status()).isEqualTo(404);
        assertThat(caller.bundle(TestData.transaction(team)).status()).isEqualTo(404);
        assertThat(caller.bundle(beside).status()).isIn(404, 422);

        strange.assertThatNothingIsSeenBy(caller);
    }

    @ParameterizedTest
    @CsvSource({"gp-system, PRACTICE", "camhs-system, TRUST"})
    void a_new_child_under_a_known_one_s_address_is_not_the_known_one(String identity, Agencies agency) {
        FhirClient caller = server.as(identity);
        caller.created(strange.saidBySomebodyElse());
        for (String address : List.of(child, server.base() + "/" + child)) {
            Patient nameless = new Patient();
            nameless.addName().setFamily("Nameless");
            Bundle bundle = TestData.transaction(nameless, ownTeam(caller, child, agency));
            bundle.getEntry().get(0).setFullUrl(address);

            Answer answer = caller.bundle(bundle);

            assertThat(answer.status()).as(answer.text()).isIn(200, 400, 404, 422);
            strange.assertThatNothingIsSeenBy(caller);
        }
    }

    @ParameterizedTest
    @CsvSource({"gp-system, PRACTICE", "camhs-system, TRUST", "camhs-clinician, TRUST"})
    void another_sort_of_team_does_not_become_the_one_that_gives_rights(String identity, Agencies agency) {
        FhirClient caller = server.as(identity);
        caller.created(strange.saidBySomebodyElse());
        CareTeam team = ownTeam(caller, child, agency);
        CareTeam harmless = team.copy();
        harmless.getCategoryFirstRep()
                .getCodingFirstRep()
                .setSystem("urn:other")
                .setCode("ward-round");
        harmless.setMeta(null);
        Answer created = caller.create(harmless);
        if (created.status() == 201) {
            String path = "CareTeam/" + created.id();
            team.setId(path);
            caller.update(team, FIRST);
            caller.patch(
                    path,
                    "[{\"op\":\"replace\",\"path\":\"/category\",\"value\":[{\"coding\":[{\"system\":"
                            + "\"https://w3id.org/goldthread/fhir/CodeSystem/care-team-category\",\"code\":"
                            + "\"team-around-child\"}]}]}]",
                    "If-Match",
                    FIRST);
        }

        strange.assertThatNothingIsSeenBy(caller);
    }

    @ParameterizedTest
    @CsvSource({"gp-system, PRACTICE", "camhs-system, TRUST"})
    void the_team_of_one_s_own_child_is_not_moved_to_another(String identity, Agencies agency) {
        FhirClient caller = server.as(identity);
        String own = "Patient/" + caller.created(TestData.child());
        CareTeam team = ownTeam(caller, own, agency);
        String path = "CareTeam/" + caller.created(team);
        caller.created(strange.saidBySomebodyElse());
        team.setId(path);
        team.setSubject(new Reference(child));

        caller.update(team, FIRST);
        caller.patch(
                path,
                "[{\"op\":\"replace\",\"path\":\"/subject/reference\",\"value\":\"" + child + "\"}]",
                "If-Match",
                FIRST);

        strange.assertThatNothingIsSeenBy(caller);
    }

    @Test
    void whoever_brought_a_child_whom_a_practice_knows_by_now_does_not_name_them_anew_to_form_a_team() {
        FhirClient caller = server.as("camhs-system");
        String brought = "Patient/" + caller.created(TestData.registeredWith(Agencies.PRACTICE.in(caller)));
        CareTeam team = ownTeam(caller, brought, Agencies.TRUST);
        assertThat(caller.create(team).status()).isEqualTo(404);
        Answer before = caller.get(brought).expect(200);
        Bundle bundle = TestData.transaction(before.resource(Patient.class), team);
        bundle.getEntry()
                .get(0)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl(brought)
                .setIfMatch(before.etag());
        team.setSubject(new Reference(bundle.getEntry().get(0).getFullUrl()));

        assertThat(caller.bundle(bundle).status()).isEqualTo(404);
    }

    @Test
    void nobody_puts_themselves_into_another_s_entry_of_the_directory() {
        String agency = "Organization/" + council.created(TestData.organisation());
        Organization claimed = TwoChildren.claiming("https://fhir.nhs.uk/Id/ods-organization-code", "ZZ901");
        claimed.setId(agency);
        String lead = "Practitioner/" + council.created(TestData.practitioner("Okafor"));
        council.created(TestData.team(child, lead, agency));

        for (String identity : List.of("camhs-system", "camhs-clinician")) {
            assertThat(server.as(identity).update(claimed, FIRST).status()).isEqualTo(404);
            strange.assertThatNothingIsSeenBy(server.as(identity));
        }
    }

    @Test
    void a_parent_of_one_s_own_making_opens_nothing() {
        strange.gatherTeam();
        FhirClient practice = server.as("gp-system");
        practice.created(strange.saidBySomebodyElse());

        practice.create(TwoChildren.parent(child));

        strange.assertThatNothingIsSeenBy(practice);
        strange.assertThatNothingIsSeenBy(server.as("parent"));
    }
}
