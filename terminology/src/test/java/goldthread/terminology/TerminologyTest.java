package goldthread.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;
import org.junit.jupiter.api.Test;

class TerminologyTest {
    @Test
    void the_index_names_every_file_that_ships() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/fhir"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(TerminologyFiles.names());
        }
    }

    @Test
    void all_resources_are_read_in_the_order_of_the_index() {
        assertThat(Shipped.RESOURCES).hasSameSizeAs(TerminologyFiles.names());
        assertThat(Shipped.RESOURCES.stream().map(TerminologyTest::fileName))
                .containsExactlyElementsOf(TerminologyFiles.names());
    }

    @Test
    void one_type_can_be_read_alone() {
        List<ConceptMap> maps = Terminology.resources(Shipped.R4, ConceptMap.class);
        assertThat(maps.stream().map(ConceptMap::getUrl))
                .containsExactlyElementsOf(
                        Shipped.conceptMaps().map(ConceptMap::getUrl).toList())
                .isNotEmpty();
    }

    @Test
    void each_reading_gives_resources_of_its_own() {
        Terminology.resources(Shipped.R4).forEach(resource -> resource.setId("changed"));
        assertThat(Terminology.resources(Shipped.R4))
                .noneMatch(resource -> "changed".equals(resource.getIdElement().getIdPart()));
    }

    @Test
    void every_canonical_is_ours_and_stands_once() {
        assertThat(Shipped.RESOURCES.stream().map(Shipped::canonical))
                .doesNotHaveDuplicates()
                .allSatisfy(canonical -> assertThat(canonical).startsWith(Canonicals.ROOT + "/"));
    }

    @Test
    void every_canonical_names_its_type_and_ends_as_its_id_does() {
        assertThat(Shipped.RESOURCES)
                .allSatisfy(resource -> assertThat(Shipped.canonical(resource))
                        .isEqualTo(Canonicals.ROOT + "/" + resource.fhirType() + "/" + tailOfId(resource)));
    }

    @Test
    void every_resource_is_active_and_says_what_it_is_for_and_by_whom() {
        assertThat(Shipped.RESOURCES.stream().map(MetadataResource.class::cast)).allSatisfy(resource -> {
            assertThat(resource.getStatus()).isEqualTo(PublicationStatus.ACTIVE);
            assertThat(resource.getDescription()).endsWith(".");
            assertThat(resource.getPublisher()).isEqualTo("Goldthread");
            assertThat(resource.getName()).matches("[A-Z][A-Za-z0-9_]*");
        });
    }

    @Test
    void no_code_system_of_someone_else_is_defined() {
        assertThat(Shipped.codeSystems())
                .filteredOn(system -> system.getContent() == CodeSystemContentMode.SUPPLEMENT)
                .singleElement()
                .extracting(CodeSystem::getSupplements)
                .isEqualTo(CodeSystems.SNOMED_CT);
        assertThat(Shipped.localCodeSystems())
                .allMatch(system -> system.getContent() == CodeSystemContentMode.COMPLETE)
                .allMatch(CodeSystem::getCaseSensitive);
    }

    private static String fileName(IBaseResource resource) {
        return resource.fhirType() + "-" + tailOfId(resource) + ".json";
    }

    private static String tailOfId(IBaseResource resource) {
        String id = resource.getIdElement().getIdPart();
        assertThat(id).startsWith("cypmh-");
        return id.substring("cypmh-".length());
    }
}
