package goldthread.access.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import goldthread.access.OrganisationIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoIdentitiesTest {

    private final DemoIdentities identities = DemoIdentities.load();

    @Test
    void everybody_is_there_whom_clients_may_rely_on() {
        assertThat(identities.all())
                .extracting(DemoIdentity::name)
                .containsExactlyInAnyOrder(
                        "gp-system",
                        "camhs-system",
                        "school-system",
                        "la-system",
                        "exchange",
                        "gp",
                        "camhs-clinician",
                        "camhs-lead",
                        "spa",
                        "school-lead",
                        "school-lead-other",
                        "designated-teacher",
                        "virtual-school-head",
                        "virtual-mental-health-lead",
                        "social-worker",
                        "iro",
                        "manager",
                        "youth-justice-worker",
                        "vcs-worker",
                        "foster-carer",
                        "parent",
                        "young-person",
                        "analyst",
                        "auditor");
    }

    @Test
    void each_is_somebody_of_their_own() {
        assertThat(identities.all()).extracting(DemoIdentity::fhirUser).doesNotHaveDuplicates();
    }

    @Test
    void nobody_signs_in_as_a_system_and_every_person_can() {
        assertThat(identities.all())
                .filteredOn(identity -> !identities.people().contains(identity))
                .extracting(DemoIdentity::name)
                .containsExactly("gp-system", "camhs-system", "school-system", "la-system", "exchange");
        assertThat(identities.people())
                .extracting(DemoIdentity::title)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({"GP at Larkfield Surgery, Organization/o1", "'', Practitioner/p1"})
    void a_system_with_a_title_and_a_person_without_are_refused(String title, String fhirUser) {
        DemoIdentity gp = identities.named("gp");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoIdentity(
                        gp.name(),
                        title,
                        fhirUser,
                        gp.organisation(),
                        gp.role(),
                        gp.purpose(),
                        gp.scopes(),
                        gp.families(),
                        gp.speaksFor(),
                        gp.intake()))
                .withMessage("A person of the demo has a title, a system none.");
    }

    @Test
    void the_outsider_works_elsewhere_and_knows_no_family() {
        DemoIdentity outsider = identities.named("school-lead-other");

        assertThat(outsider.role()).isEqualTo(identities.named("school-lead").role());
        assertThat(outsider.families()).isEmpty();
        assertThat(identities.all())
                .filteredOn(identity -> identity.organisation().equals(outsider.organisation()))
                .containsExactly(outsider);
    }

    @Test
    void the_engine_alone_speaks_for_others_and_takes_in_what_is_not_clean() {
        assertThat(identities.all())
                .filteredOn(
                        identity -> identity.intake() || !identity.speaksFor().isEmpty())
                .extracting(DemoIdentity::name)
                .containsExactly("exchange");
        assertThat(identities.named("exchange").speaksFor())
                .contains(
                        identities.named("gp").organisation(),
                        identities.named("camhs-lead").organisation(),
                        identities.named("social-worker").organisation(),
                        identities.named("vcs-worker").organisation(),
                        identities.named("school-lead").organisation());
    }

    @Test
    void families_sign_in_through_an_organisation_of_which_no_professional_is_staff() {
        OrganisationIdentifier portal = identities.named("parent").organisation();

        assertThat(identities.all())
                .filteredOn(identity -> identity.organisation().equals(portal))
                .extracting(DemoIdentity::name)
                .containsExactlyInAnyOrder("parent", "foster-carer", "young-person");
    }

    @Test
    void every_purpose_is_a_code_of_the_purposes_of_use() {
        assertThat(identities.all()).extracting(DemoIdentity::purpose).allMatch(purposesOfUse()::contains);
    }

    @Test
    void the_page_on_tokens_lists_everybody_as_they_are() throws IOException {
        List<String> page = Files.readAllLines(Path.of("..", "docs", "api", "tokens.md"));

        assertThat(identities.all())
                .allSatisfy(identity -> assertThat(page)
                        .filteredOn(line -> line.startsWith("| `" + identity.name() + "` |"))
                        .singleElement()
                        .asString()
                        .contains("| `" + identity.fhirUser() + "` |")
                        .endsWith("| `" + identity.role() + "` | `" + identity.purpose() + "` | " + families(identity)
                                + " |"));
        assertThat(identities.all())
                .allSatisfy(identity -> assertThat(page)
                        .anyMatch(line -> line.endsWith(
                                "| `" + identity.organisation().toString().replace("|", "\\|") + "` |")));
    }

    @Test
    void nobody_is_made_up_on_the_way() {
        assertThatIllegalArgumentException().isThrownBy(() -> identities.named("headteacher"));
    }

    private static String families(DemoIdentity identity) {
        return identity.families().isEmpty()
                ? "none"
                : identity.families().stream().sorted().collect(Collectors.joining(", "));
    }

    /** The concepts of HL7's v3-ActReason that lie below PurposeOfUse. */
    private static Set<String> purposesOfUse() {
        CodeSystem reasons = (CodeSystem) new DefaultProfileValidationSupport(FhirContext.forR4Cached())
                .fetchCodeSystem("http://terminology.hl7.org/CodeSystem/v3-ActReason");
        Set<String> purposes = new HashSet<>(Set.of("PurposeOfUse"));
        Deque<ConceptDefinitionComponent> open = new ArrayDeque<>(reasons.getConcept());
        while (!open.isEmpty()) {
            ConceptDefinitionComponent concept = open.pop();
            concept.getConcept().forEach(child -> {
                if (purposes.contains(concept.getCode())) {
                    purposes.add(child.getCode());
                }
                open.push(child);
            });
            concept.getProperty().stream()
                    .filter(property -> "subsumedBy".equals(property.getCode()))
                    .filter(property -> purposes.contains(property.getValue().primitiveValue()))
                    .forEach(property -> purposes.add(concept.getCode()));
        }
        return purposes;
    }
}
