package goldthread.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.access.demo.DemoIdentities;
import goldthread.access.demo.DemoIdentity;
import goldthread.profiles.ImpliedProfile;
import goldthread.terminology.IdentifierSystems;
import goldthread.terminology.NhsNumber;
import goldthread.terminology.OutcomeMeasures;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages are such as four agencies' systems would send, and each names only what its sender can know. */
class SampleMessagesTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FHIR);
    private static final DemoIdentities IDENTITIES = DemoIdentities.load();
    private static final Set<String> NAMED_BY_IDENTIFIER =
            Set.of("Patient", "Organization", "Practitioner", "PractitionerRole", "HealthcareService", "Location");

    /** How many children a family has, where it is more than one. */
    private static final Map<String, Integer> CHILDREN = Map.of("family-h", 2, "family-m", 3);

    static List<String> families() {
        return SampleFiles.FAMILIES;
    }

    static Stream<String> folders() {
        return Stream.concat(Stream.of(SampleFiles.DIRECTORY), families().stream());
    }

    @ParameterizedTest
    @MethodSource("families")
    void each_family_is_told_by_the_systems_of_at_least_three_agencies(String family) {
        assertThat(SampleFiles.in(family).stream().map(Sample::sender).distinct())
                .contains("gp-system", "camhs-system", "school-system")
                .hasSizeGreaterThanOrEqualTo(Entry.WHOLE_STORIES.contains(family) ? 4 : 3);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_sender_is_somebody_whom_the_demo_knows(String folder) {
        assertThat(SampleFiles.in(folder))
                .isNotEmpty()
                .allSatisfy(
                        sample -> assertThat(IDENTITIES.named(sample.sender())).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void messages_are_sent_in_the_order_of_time(String folder) {
        assertThat(SampleFiles.in(folder))
                .extracting(sample -> OffsetDateTime.parse(
                                sample.bundle().path("timestamp").asText())
                        .toInstant())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void no_two_children_share_a_number_and_all_numbers_are_invented_ones() {
        Map<String, Set<String>> numbers = new HashMap<>();
        for (String family : families()) {
            numbers.put(
                    family,
                    Entry.in(family).stream()
                            .filter(entry -> entry.isA("Patient"))
                            .map(entry -> entry.resource().at("/identifier/0"))
                            .peek(number ->
                                    assertThat(number.path("system").asText()).isEqualTo(IdentifierSystems.NHS_NUMBER))
                            .map(number -> number.path("value").asText())
                            .collect(Collectors.toSet()));
        }

        numbers.forEach((family, of) -> assertThat(of).as(family).hasSize(CHILDREN.getOrDefault(family, 1)));
        assertThat(numbers.values().stream().flatMap(Set::stream))
                .doesNotHaveDuplicates()
                .allSatisfy(number -> {
                    assertThat(number).startsWith("999");
                    assertThat(NhsNumber.parse(number)).isPresent();
                });
    }

    @Test
    void every_reference_leads_to_what_its_sender_sent_or_could_know() {
        Set<String> known = new HashSet<>();
        for (String folder : folders().toList()) {
            for (Sample sample : SampleFiles.in(folder)) {
                List<Entry> entries = Entry.in(folder).stream()
                        .filter(entry -> entry.sample().equals(sample))
                        .toList();
                Set<String> inside = entries.stream()
                        .map(entry -> entry.json().path("fullUrl").asText())
                        .collect(Collectors.toSet());
                entries.forEach(entry -> assertThat(entry.references())
                        .as(entry.toString())
                        .allSatisfy(reference -> assertThat(leads(reference, inside, known))
                                .as(reference)
                                .isTrue()));
                entries.forEach(entry -> known.addAll(entry.names()));
            }
        }
    }

    private static boolean leads(String reference, Set<String> inside, Set<String> known) {
        if (reference.startsWith("urn:uuid:")) {
            return inside.contains(reference);
        }
        if (reference.contains("?identifier=")) {
            String[] parts = reference.split("\\?identifier=", 2);
            return NAMED_BY_IDENTIFIER.contains(parts[0]) && known.contains(parts[0] + "|" + parts[1]);
        }
        return reference.startsWith("{{") && known.contains(reference.substring(2, reference.length() - 2));
    }

    @Test
    void nothing_is_created_twice_but_children_whom_each_sender_describes() {
        assertThat(Entry.all().stream()
                        .filter(entry -> entry.creates() && !entry.isA("Patient"))
                        .flatMap(entry -> entry.names().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_directory_can_be_loaded_again_without_a_double() {
        assertThat(Entry.in(SampleFiles.DIRECTORY)).allSatisfy(entry -> {
            JsonNode identifier = entry.resource().at("/identifier/0");
            assertThat(entry.json().at("/request/ifNoneExist").asText())
                    .isEqualTo("identifier=" + identifier.path("system").asText() + "|"
                            + identifier.path("value").asText());
        });
    }

    @Test
    void every_resource_claims_the_profile_that_it_means() {
        ImpliedProfile implied = new ImpliedProfile(MEASURES);

        assertThat(Entry.all()).allSatisfy(entry -> {
            Optional<String> meant = implied.of((Resource) FHIR.newJsonParser()
                    .parseResource(entry.resource().toString().replace("{{", "urn:x:")));
            meant.ifPresent(
                    profile -> assertThat(entry.profile()).as(entry.toString()).isEqualTo(profile));
        });
    }

    @Test
    void everyone_who_can_sign_in_is_in_the_samples_once() {
        Map<String, List<Entry>> byUrn = Entry.all().stream()
                .filter(Entry::creates)
                .flatMap(entry -> entry.names().stream()
                        .filter(name -> name.contains("|urn:uuid:"))
                        .map(name ->
                                Map.entry(name.substring(name.indexOf("|urn:uuid:") + "|urn:uuid:".length()), entry)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertThat(IDENTITIES.all())
                .extracting(DemoIdentity::fhirUser)
                .allSatisfy(user -> assertThat(byUrn.getOrDefault(user.substring(user.indexOf('/') + 1), List.of()))
                        .singleElement()
                        .satisfies(entry -> assertThat(user).startsWith(entry.type() + "/")));
    }

    @Test
    void every_organisation_of_the_demo_is_in_the_directory() {
        Set<String> directory = Entry.in(SampleFiles.DIRECTORY).stream()
                .flatMap(entry -> entry.names().stream())
                .collect(Collectors.toSet());

        assertThat(IDENTITIES.all())
                .allSatisfy(identity -> assertThat(directory).contains("Organization|" + identity.organisation()));
    }

    @Test
    void every_score_lies_within_the_range_of_its_measure() {
        assertThat(Entry.all().stream().filter(entry -> entry.profile().endsWith("cypmh-outcome-score")))
                .hasSizeGreaterThan(30)
                .allSatisfy(entry -> {
                    String code = Entry.codes(entry.resource().path("code")).get(0);
                    BigDecimal value = entry.resource().path("valueInteger").decimalValue();
                    assertThat(MEASURES.find(code).orElseThrow().canBe(value))
                            .as(entry.toString())
                            .isTrue();
                });
    }
}
