package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A search over a whole type that names what few records refer to finds what the same search finds that names the
 * children, and what one finds that asks by a chain: of two children, one of whom most callers don't know.
 */
@AgainstTheServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NarrowedSearchIT {
    private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code|";

    private final TestServer server;
    private final Organization agency = TestData.organisation();
    private String owner = "";
    private List<String> children = List.of();
    private String referral = "";
    private String number = "";

    NarrowedSearchIT(TestServer server) {
        this.server = server;
    }

    @BeforeAll
    void both_children_have_the_same() {
        FhirClient council = server.as("la-system");
        owner = "Organization/" + council.created(agency);
        children = List.of(
                record(council, TestData.registeredWith(Agencies.PRACTICE.in(council))),
                record(council, TestData.child()));
    }

    private String record(FhirClient council, Patient child) {
        String about = TestData.urn(child);
        Practitioner lead = TestData.practitioner("Reed");
        ServiceRequest asked = TestData.referral(about, Agencies.COUNCIL.in(council), owner);
        Bundle all = TestData.transaction(
                child, lead, asked, TestData.team(about, TestData.urn(lead), Agencies.COUNCIL.in(council)));
        for (Task.TaskStatus status : List.of(Task.TaskStatus.REQUESTED, Task.TaskStatus.COMPLETED)) {
            TestData.create(all, TestData.task(about, owner).setStatus(status));
        }
        Communication told = new Communication();
        told.setStatus(Communication.CommunicationStatus.COMPLETED).setSubject(new Reference(about));
        told.addRecipient(new Reference(owner)).addPayload().setContent(new StringType("Seen today."));
        TestData.create(all, told);
        List<String> stored = council.bundle(all).expect(200).bundle().getEntry().stream()
                .map(entry -> entry.getResponse().getLocation().replaceFirst("/_history/.*", ""))
                .toList();
        referral = stored.stream()
                .filter(at -> at.startsWith("ServiceRequest/"))
                .findFirst()
                .orElseThrow();
        number = asked.getIdentifierFirstRep().getSystem() + "|"
                + asked.getIdentifierFirstRep().getValue();
        return stored.get(0);
    }

    /** What is found on all pages. */
    private static Set<String> found(FhirClient caller, String type, String... query) {
        Set<String> found = new TreeSet<>();
        Answer answer = caller.search(type, query).expect(200);
        while (true) {
            Bundle page = answer.bundle();
            assertThat(page.hasTotal()).isFalse();
            page.getEntry().forEach(entry -> found.add(entry.getFullUrl()));
            if (page.getLink(Bundle.LINK_NEXT) == null) {
                return found;
            }
            answer = caller.get(page.getLink(Bundle.LINK_NEXT).getUrl()).expect(200);
        }
    }

    private Set<String> ofEachChild(FhirClient caller, String type, String... query) {
        return children.stream()
                .flatMap(child -> found(
                        caller,
                        type,
                        Stream.concat(Stream.of(query), Stream.of("patient", child))
                                .toArray(String[]::new))
                        .stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String[]> questions() {
        String tasks = found(server.as("la-system"), "Task", "owner", owner).stream()
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .collect(Collectors.joining(","));
        return List.of(
                new String[] {"Task", "owner", owner},
                new String[] {"Task", "owner", owner, "status", "requested", "_count", "1"},
                new String[] {"Task", "owner", owner + ",Organization/none", "_count", "1", "_sort", "-modified"},
                new String[] {"Task", "owner:Organization", owner.replace("Organization/", "")},
                new String[] {"Task", "_id", tasks},
                new String[] {"Communication", "recipient", owner},
                new String[] {"ServiceRequest", "performer", owner},
                new String[] {"ServiceRequest", "identifier", number},
                new String[] {"ServiceRequest", "_id", referral.replace("ServiceRequest/", "")},
                new String[] {"Task", "focus", referral});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"la-system", "social-worker", "gp-system", "gp", "camhs-clinician", "school-system", "exchange"})
    void each_caller_finds_what_they_find_by_naming_the_children(String identity) {
        FhirClient caller = server.as(identity);

        for (String[] question : questions()) {
            String[] query = Stream.of(question).skip(1).toArray(String[]::new);
            assertThat(found(caller, question[0], query))
                    .as(String.join(" ", question))
                    .isEqualTo(ofEachChild(caller, question[0], query));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"social-worker", "gp-system", "school-lead-other"})
    void each_caller_finds_what_they_find_by_a_chain(String identity) {
        FhirClient caller = server.as(identity);
        String called = ODS + agency.getIdentifierFirstRep().getValue();

        assertThat(found(caller, "Task", "owner", owner))
                .isEqualTo(found(caller, "Task", "owner:Organization.identifier", called));
        assertThat(found(caller, "Communication", "recipient", owner))
                .isEqualTo(found(caller, "Communication", "recipient:Organization.identifier", called));
    }

    @Test
    void the_council_finds_both_children_and_the_practice_its_own() {
        assertThat(found(server.as("la-system"), "Task", "owner", owner)).hasSize(4);
        assertThat(found(server.as("gp-system"), "Task", "owner", owner)).hasSize(2);
        assertThat(found(server.as("school-system"), "Task", "owner", owner)).isEmpty();
        assertThat(found(server.as("la-system"), "ServiceRequest", "identifier", number))
                .hasSize(1);
        assertThat(found(server.as("gp-system"), "ServiceRequest", "identifier", number))
                .isEmpty();
    }
}
