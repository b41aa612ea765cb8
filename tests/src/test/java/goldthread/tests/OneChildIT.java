package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** One Patient for each NHS number and one referral for each number that an organisation gave it, whoever races. */
@Isolated
@AgainstTheServer
final class OneChildIT {
    private static final int MANY = 64;
    private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number|";

    private final TestServer server;
    private final FhirClient client;

    OneChildIT(TestServer server, FhirClient client) {
        this.server = server;
        this.client = client;
    }

    /** 201, where, and nothing that says whether the child was known. */
    private static void assertThatItSaysOnlyWhere(Answer answer) {
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Last-Modified")).isEmpty();
        assertThat(answer.header("Location").orElse("")).doesNotContain("_history");
        assertThat(answer.header("Content-Location").orElse("")).doesNotContain("_history");
    }

    private void assertThatThereIsOne(String number, String id) {
        List<Bundle.BundleEntryComponent> found =
                client.search("Patient", "identifier", NHS + number).bundle().getEntry();
        assertThat(found.stream().map(entry -> entry.getResource().getIdPart())).containsExactly(id);
        assertThat(client.get("Patient/" + id).etag()).isEqualTo("W/\"1\"");
    }

    @Test
    void sixty_four_first_posts_of_one_child_make_one_child() {
        String number = TestData.nhsNumber();

        List<Answer> answers = InParallel.run(MANY, i -> client.create(TestData.child(number)));

        answers.forEach(OneChildIT::assertThatItSaysOnlyWhere);
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
        assertThatThereIsOne(number, answers.get(0).id());
    }

    @Test
    void sixty_four_first_transactions_about_one_child_make_one_child_and_all_their_referrals() {
        String number = TestData.nhsNumber();
        String agency = "Organization/" + client.created(TestData.organisation());

        List<Answer> answers = InParallel.run(MANY, i -> {
            Patient child = TestData.child(number);
            return client.bundle(TestData.transaction(child, TestData.referral(TestData.urn(child), agency, agency)));
        });

        assertThat(answers.stream().map(Answer::status)).containsOnly(200);
        List<Bundle> stored = answers.stream().map(Answer::bundle).toList();
        assertThat(stored).allSatisfy(bundle -> {
            Bundle.BundleEntryResponseComponent child = bundle.getEntry().get(0).getResponse();
            assertThat(child.getStatus()).isEqualTo("201 Created");
            assertThat(child.hasEtag()).isFalse();
            assertThat(child.hasLastModified()).isFalse();
            assertThat(child.hasOutcome()).isFalse();
            assertThat(bundle.getEntry().get(1).getResponse().getStatus()).isEqualTo("201 Created");
        });
        List<String> children = stored.stream()
                .map(bundle -> bundle.getEntry().get(0).getResponse().getLocation())
                .distinct()
                .toList();
        assertThat(children).hasSize(1);
        assertThatThereIsOne(number, children.get(0).replace("Patient/", ""));
        assertThat(client.search("ServiceRequest", "patient", children.get(0), "_count", "100")
                        .bundle()
                        .getEntry())
                .hasSize(MANY);
    }

    @Test
    void whoever_sends_a_known_child_gets_the_answer_that_the_first_sender_got() {
        String number = TestData.nhsNumber();

        Answer first = client.create(TestData.child(number), "Prefer", "return=representation");
        Answer again = client.create(TestData.child(number), "Prefer", "return=representation");
        Answer fromAnother =
                server.as("school-system").create(TestData.child(number), "Prefer", "return=representation");
        Answer underACondition =
                server.as("camhs-system").create(TestData.child(number), "If-None-Exist", "identifier=" + NHS + number);

        for (Answer answer : List.of(first, again, fromAnother, underACondition)) {
            assertThatItSaysOnlyWhere(answer);
            assertThat(answer.id()).isEqualTo(first.id());
            assertThat(headerNames(answer)).isEqualTo(headerNames(first));
        }
        assertThatThereIsOne(number, first.id());
    }

    private static String headerNames(Answer answer) {
        return answer.headers().map().keySet().stream().sorted().collect(Collectors.joining(" "));
    }

    @Test
    void what_a_second_organisation_says_of_a_child_overwrites_nothing() {
        String number = TestData.nhsNumber();
        String id = client.created(TestData.child(number));
        String before = client.get("Patient/" + id).text();
        Patient otherwise = TestData.child(number);
        otherwise.getNameFirstRep().setFamily("Otherwise");

        server.as("school-system").create(otherwise).expect(201);

        assertThat(client.get("Patient/" + id).text()).isEqualTo(before);
    }

    @Test
    void an_nhs_number_can_not_be_changed_into_another_child_s() {
        String number = TestData.nhsNumber();
        client.created(TestData.child(number));
        String other = client.created(TestData.child());
        Answer before = client.get("Patient/" + other);
        Patient changed = before.resource(Patient.class);
        changed.getIdentifierFirstRep().setValue(number);

        Answer answer = client.update(changed, before.etag());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(client.get("Patient/" + other).text()).isEqualTo(before.text());
    }

    @Test
    void children_without_an_nhs_number_stay_separate() {
        Patient nameless = TestData.child();
        nameless.getIdentifier().clear();
        nameless.setMeta(null);

        assertThat(client.created(nameless)).isNotEqualTo(client.created(nameless));
    }

    @Test
    void sixty_four_posts_of_one_referral_make_one_referral() {
        ServiceRequest referral = referral();

        List<Answer> answers = InParallel.run(MANY, i -> client.create(referral));

        assertThat(answers.stream().map(Answer::status).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(Answer::status).filter(status -> status == 200))
                .hasSize(MANY - 1);
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
        String identifier = referral.getIdentifierFirstRep().getSystem() + "|"
                + referral.getIdentifierFirstRep().getValue();
        assertThat(client.search("ServiceRequest", "identifier", identifier)
                        .bundle()
                        .getEntry())
                .hasSize(1);
        assertThat(client.get("ServiceRequest/" + answers.get(0).id()).etag()).isEqualTo("W/\"1\"");
    }

    @Test
    void twenty_transactions_with_one_referral_make_one_referral() {
        ServiceRequest referral = referral();

        List<Answer> answers = InParallel.run(20, i -> client.bundle(TestData.transaction(referral.copy())));

        assertThat(answers.stream().map(Answer::status)).containsOnly(200);
        assertThat(answers.stream()
                        .map(answer -> answer.bundle()
                                .getEntryFirstRep()
                                .getResponse()
                                .getLocation()
                                .replaceAll("/_history/.*", ""))
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream()
                        .map(answer ->
                                answer.bundle().getEntryFirstRep().getResponse().getStatus())
                        .filter("201 Created"::equals))
                .hasSize(1);
    }

    @Test
    void something_else_under_a_used_referral_number_is_refused() {
        ServiceRequest referral = referral();
        String id = client.created(referral);
        ServiceRequest otherwise = referral.copy();
        otherwise.setPriority(ServiceRequest.ServiceRequestPriority.URGENT);
        otherwise.addNote().setText("Hurt herself twice this month");
        String before = client.get("ServiceRequest/" + id).text();

        Answer plain = client.create(otherwise);
        Answer inABundle = client.bundle(TestData.transaction(otherwise));

        String sentence =
                "Your organisation has stored something else under this identifier; change that with an update.";
        assertThat(plain.status()).isEqualTo(422);
        assertThat(plain.issues())
                .containsExactly(
                        Issue.error("duplicate", "duplicate-identifier", "ServiceRequest.identifier", sentence));
        assertThat(inABundle.status()).isEqualTo(422);
        assertThat(inABundle.issues())
                .containsExactly(Issue.error(
                        "duplicate", "duplicate-identifier", "Bundle.entry[0].resource.identifier", sentence));
        assertThat(client.get("ServiceRequest/" + id).text()).isEqualTo(before);
    }

    @Test
    void two_organisations_may_use_the_same_referral_number() {
        FhirClient school = server.as("school-system");
        ServiceRequest referral = referral();
        ServiceRequest theirs = referral.copy();
        theirs.setRequester(
                new Reference("Organization/" + school.created(new Organization().setName("Another school"))));
        theirs.setSubject(new Reference("Patient/" + school.created(TestData.child())));

        String ours = client.created(referral);
        String another = school.created(theirs);

        assertThat(another).isNotEqualTo(ours);
    }

    private ServiceRequest referral() {
        String child = "Patient/" + client.created(TestData.child());
        String agency = "Organization/" + client.created(TestData.organisation());
        return TestData.referral(child, agency, agency);
    }
}
