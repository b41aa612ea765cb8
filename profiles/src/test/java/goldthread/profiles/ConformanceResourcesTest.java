package goldthread.profiles;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.util.FhirTerser;
import goldthread.profiles.Finding.Severity;
import goldthread.profiles.Rules.Rule;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Terminology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every resource that this module publishes. */
class ConformanceResourcesTest {
    private static final Path SOURCES = Path.of("src/main/resources/fhir");
    /** The names of launch contexts belong to Structured Data Capture, which isn't loaded. */
    private static final String OF_ANOTHER_GUIDE = "http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext";

    /** HAPI's validator would compare an extension's snapshot with one that it makes from a package of base R4. */
    private static final String BASE_IS_NO_PACKAGE = "Unable to resolve package id";

    private static final FhirTerser TERSER = HapiOpinion.FHIR.newTerser();

    /**
     * Extensions are left to the examples: for each of them HAPI's validator would read the whole of base R4 again from
     * a package cache, where there is one.
     */
    static Stream<String> filesButExtensions() throws IOException {
        return files().filter(file -> !file.contains("StructureDefinition-ext-"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesButExtensions")
    void each_is_valid_fhir(String file) throws IOException {
        List<Finding> findings = HapiOpinion.on(Files.readString(SOURCES.resolve(file)));

        assertThat(findings)
                .filteredOn(finding -> finding.isAtLeast(Severity.ERROR))
                .filteredOn(finding -> !finding.text().contains(BASE_IS_NO_PACKAGE))
                .filteredOn(finding -> !finding.text().contains(OF_ANOTHER_GUIDE))
                .isEmpty();
    }

    @Test
    void each_file_is_named_after_its_canonical() throws IOException {
        assertThat(Resources.all())
                .extracting(resource ->
                        resource.fhirType() + "-" + resource.getUrl().replaceFirst(".*/", "") + ".json")
                .isEqualTo(index());
    }

    @Test
    void each_has_an_id_like_the_end_of_its_canonical() {
        assertThat(Resources.all()).allSatisfy(resource -> {
            String end = resource.getUrl().replaceFirst(".*/", "");
            assertThat(resource.getIdPart()).isIn(end, "cypmh-" + end);
        });
    }

    @Test
    void each_stands_under_our_own_root_with_one_version() {
        assertThat(Resources.all()).allSatisfy(resource -> {
            assertThat(resource.getUrl()).startsWith(Profiles.ROOT + "/" + resource.fhirType() + "/");
            assertThat(resource.getVersion()).isEqualTo("0.1.0");
        });
    }

    @Test
    void nothing_is_published_under_a_name_that_is_not_ours() {
        Stream<IBaseResource> everything =
                Stream.concat(Resources.all().stream(), Terminology.resources(HapiOpinion.FHIR).stream());

        assertThat(everything
                        .flatMap(resource -> TERSER.getValues(resource, "url").stream())
                        .map(url -> ((IPrimitiveType<?>) url).getValueAsString()))
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url)
                        .doesNotStartWith("https://fhir.hl7.org.uk")
                        .doesNotStartWith("https://fhir.nhs.uk")
                        .doesNotStartWith("http://snomed.info")
                        .doesNotStartWith("http://hl7.org"));
    }

    @Test
    void each_value_set_of_ours_that_an_element_is_bound_to_exists() {
        Set<String> known = Stream.concat(
                        Resources.of(ValueSet.class).stream(),
                        Terminology.resources(HapiOpinion.FHIR, ValueSet.class).stream())
                .map(ValueSet::getUrl)
                .collect(toSet());

        assertThat(Shapes.bindings())
                .filteredOn(binding -> binding.valueSet().startsWith(Profiles.ROOT))
                .isNotEmpty()
                .allSatisfy(binding -> assertThat(known).contains(binding.valueSet()));
    }

    @Test
    void no_required_binding_reaches_snomed_ct() {
        Set<String> withSnomed = Terminology.resources(HapiOpinion.FHIR, ValueSet.class).stream()
                .filter(values -> values.getCompose().getInclude().stream()
                        .anyMatch(include -> CodeSystems.SNOMED_CT.equals(include.getSystem())))
                .map(ValueSet::getUrl)
                .collect(toSet());

        assertThat(Shapes.bindings())
                .filteredOn(Shapes.Binding::required)
                .extracting(Shapes.Binding::valueSet)
                .doesNotContainAnyElementsOf(withSnomed);
    }

    @Test
    void each_rule_is_one_that_an_answer_can_name() {
        Set<String> nameable = Terminology.resources(HapiOpinion.FHIR, CodeSystem.class).stream()
                .filter(system -> system.getUrl().equals(CodeSystems.RULE))
                .flatMap(system -> system.getConcept().stream())
                .map(CodeSystem.ConceptDefinitionComponent::getCode)
                .collect(toSet());

        assertThat(Rules.all()).extracting(Rule::key).isSubsetOf(nameable);
    }

    /** Profiles are left to the second opinion, because their snapshots deserve a check as well. */
    static Stream<String> files() throws IOException {
        return index().stream().filter(file -> !file.startsWith("StructureDefinition-cypmh-"));
    }

    private static List<String> index() throws IOException {
        return Files.readAllLines(SOURCES.resolve("profiles.index"));
    }
}
