package goldthread.store.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFolderTest {

    private static final String FOR_R4 = "{'name':'example.org.r4','version':'1.0.0','fhirVersions':['4.0.1']}";
    private static final String PROFILE = "https://example.org/fhir/StructureDefinition/named-location";
    private static final String NAMED_LOCATION = """
        {'resourceType':'StructureDefinition','id':'named-location','url':'%s','version':'1.0.0',
         'name':'NamedLocation','status':'active','fhirVersion':'4.0.1','kind':'resource','abstract':false,
         'type':'Location','baseDefinition':'http://hl7.org/fhir/StructureDefinition/Location',
         'derivation':'constraint','differential':{'element':[
           {'id':'Location','path':'Location'},{'id':'Location.name','path':'Location.name','min':1}]}}\
        """.formatted(PROFILE);

    @TempDir
    private Path folder;

    private final Map<String, String> content = new LinkedHashMap<>(Map.of("package/package.json", FOR_R4));

    private PackageFolderTest with(String name, String json) {
        content.put(name, json);
        return this;
    }

    private Path pack(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream stream = Files.newOutputStream(file);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(stream))) {
            for (Map.Entry<String, String> entry : content.entrySet()) {
                byte[] bytes = entry.getValue().replace('\'', '"').getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
                header.setSize(bytes.length);
                tar.putArchiveEntry(header);
                new ByteArrayInputStream(bytes).transferTo(tar);
                tar.closeArchiveEntry();
            }
        }
        return file;
    }

    private void assertRefused(String... parts) {
        assertThatIllegalStateException()
                .isThrownBy(() -> TestDefinitions.packages(folder))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(parts));
    }

    @Test
    void without_a_folder_nothing_is_added() {
        assertThat(TestDefinitions.noPackages().resources()).isEmpty();
    }

    @Test
    void a_profile_without_a_snapshot_is_validated_against() throws Exception {
        with("package/StructureDefinition-named-location.json", NAMED_LOCATION).pack("a.tgz");

        PackageFolder packages = TestDefinitions.packages(folder);
        ResourceValidator validator = new ResourceValidator(TestDefinitions.known(packages));
        List<Finding> findings = validator.validate(
                new ObjectMapper()
                        .readTree("{\"resourceType\":\"Location\",\"meta\":{\"profile\":[\"" + PROFILE + "\"]}}"),
                List.of());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(IssueSeverity.ERROR);
            assertThat(finding.expression()).isEqualTo("Location");
            assertThat(finding.sentence()).contains("Location.name");
        });
    }

    @Test
    void definitions_are_taken_and_examples_and_records_are_not() throws Exception {
        with("package/Renamed by a publisher.json", NAMED_LOCATION)
                .with("package/Patient-1.json", "{'resourceType':'Patient','id':'1'}")
                .with("package/example/ValueSet-2.json", "{'resourceType':'ValueSet','id':'2','url':'urn:x:2'}")
                .with("package/.index.json", "{'index-version':1,'files':[]}")
                .pack("a.tgz");

        assertThat(TestDefinitions.packages(folder).resources())
                .extracting(MetadataResource::getUrl)
                .containsExactly(PROFILE);
    }

    @Test
    void files_that_are_no_packages_are_left_alone() throws Exception {
        Files.writeString(folder.resolve("README.txt"), "UK Core goes here");

        assertThat(TestDefinitions.packages(folder).resources()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start() {
        folder = folder.resolve("missing");

        assertRefused("GOLDTHREAD_PACKAGES names " + folder, "no folder that can be read");
    }

    @Test
    void a_file_that_is_no_package_stops_the_start_and_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("uk.tgz"), "not a package");

        assertRefused("The FHIR package " + file + " can't be read", "GOLDTHREAD_PACKAGES");
    }

    @Test
    void a_package_without_a_description_stops_the_start() throws Exception {
        content.clear();
        Path file = with("package/StructureDefinition-named-location.json", NAMED_LOCATION)
                .pack("a.tgz");

        assertRefused("The FHIR package " + file + " can't be read", "package/package.json");
    }

    @Test
    void a_package_for_another_version_of_FHIR_stops_the_start() throws Exception {
        Path file = with("package/package.json", "{'name':'a.b','version':'1','fhirVersions':['5.0.0']}")
                .pack("a.tgz");

        assertRefused("The FHIR package " + file + " is not for FHIR R4", "5.0.0");
    }

    @Test
    void an_unreadable_definition_stops_the_start_and_is_named() throws Exception {
        with("package/ValueSet-bad.json", "{'resourceType':'ValueSet','id':'bad','compose':{'include':'x'}}")
                .pack("a.tgz");

        assertRefused("holds ValueSet-bad.json, which can't be read as FHIR R4");
    }

    @Test
    void a_definition_that_nothing_could_find_stops_the_start() throws Exception {
        with("package/ValueSet-bad.json", "{'resourceType':'ValueSet','id':'bad'}")
                .pack("a.tgz");

        assertRefused("holds ValueSet-bad.json, which has no id or no canonical URL");
    }

    @Test
    void nothing_of_ours_is_replaced() throws Exception {
        String ours = "https://w3id.org/goldthread/fhir/ValueSet/rule";
        Path file = with(
                        "package/ValueSet-rule.json",
                        "{'resourceType':'ValueSet','id':'other','url':'" + ours + "','status':'active'}")
                .pack("a.tgz");

        assertRefused("The FHIR package " + file + " defines " + ours, "so does Goldthread itself");
    }

    @Test
    void two_packages_do_not_define_the_same() throws Exception {
        with("package/StructureDefinition-named-location.json", NAMED_LOCATION);
        pack("a.tgz");
        Path second = pack("b.tgz");

        assertRefused("The FHIR package " + second + " defines " + PROFILE, "so does the package a.tgz");
    }
}
