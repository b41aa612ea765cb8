package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.Terminology;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The package for vendors can be read by the library with which validators read packages. */
class FhirPackageTest {
    static final Path FILE = Path.of(Objects.requireNonNull(System.getProperty("goldthread.fhir-package")));
    private static NpmPackage packed;

    @BeforeAll
    static void read_the_package() throws IOException {
        try (InputStream archive = Files.newInputStream(FILE)) {
            packed = NpmPackage.fromPackage(archive);
        }
    }

    @Test
    void it_says_what_it_is() {
        assertThat(packed.name()).isEqualTo("goldthread.cypmh");
        assertThat(packed.version()).isEqualTo("0.1.0");
        assertThat(packed.fhirVersion()).isEqualTo("4.0.1");
        assertThat(packed.canonical()).isEqualTo(Profiles.ROOT);
        assertThat(packed.dependencies()).containsExactly("hl7.fhir.r4.core#4.0.1");
    }

    @Test
    void it_holds_every_profile_and_all_terminology() throws IOException {
        int ours =
                Resources.all().size() + Terminology.resources(HapiOpinion.FHIR).size();

        int rulesAmongTheExamples = (int) Examples.good().stream()
                .filter(example -> example.folder().equals("cypmh-trigger"))
                .count();

        assertThat(packed.listIndexedResources(types())).hasSize(ours + rulesAmongTheExamples);
        for (String profile :
                Shapes.profiles().stream().map(StructureDefinition::getUrl).toList()) {
            assertThat(definition(profile).getSnapshot().getElement()).isNotEmpty();
        }
    }

    @Test
    void it_holds_every_good_example() throws IOException {
        assertThat(Objects.requireNonNull(packed.getFolders().get("example")).listFiles())
                .filteredOn(name -> name.endsWith(".json") && !name.startsWith("."))
                .hasSameSizeAs(Examples.good());
    }

    private static String[] types() {
        return new String[] {
            "StructureDefinition",
            "SearchParameter",
            "OperationDefinition",
            "PlanDefinition",
            "Measure",
            "CapabilityStatement",
            "ValueSet",
            "CodeSystem",
            "ConceptMap",
            "NamingSystem",
            "Questionnaire"
        };
    }

    private static StructureDefinition definition(String url) throws IOException {
        try (InputStream json = packed.loadByCanonical(url)) {
            return HapiOpinion.FHIR.newJsonParser().parseResource(StructureDefinition.class, json);
        }
    }
}
