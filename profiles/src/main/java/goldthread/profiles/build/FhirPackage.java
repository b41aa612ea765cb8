package goldthread.profiles.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r5.utils.NPMPackageGenerator;
import org.hl7.fhir.r5.utils.NPMPackageGenerator.Category;
import org.hl7.fhir.utilities.json.model.JsonObject;

/**
 * The package that a vendor loads into a validator: our profiles with the terminology that they are bound to, and
 * examples of each.
 */
record FhirPackage(List<ResourceFile> profiles, List<ResourceFile> terminology, List<ResourceFile> examples) {

    void write(Path archive, String version, Instant made) throws IOException {
        Files.createDirectories(archive.getParent());
        NPMPackageGenerator generator =
                new NPMPackageGenerator(archive.toString(), manifest(version), Date.from(made), false);
        add(generator, Category.RESOURCE, profiles);
        add(generator, Category.RESOURCE, terminology);
        add(generator, Category.EXAMPLE, examples);
        generator.finish();
    }

    private static void add(NPMPackageGenerator generator, Category category, List<ResourceFile> files)
            throws IOException {
        for (ResourceFile file : files) {
            generator.addFile(category, file.name(), file.json().getBytes(UTF_8));
        }
    }

    private static JsonObject manifest(String version) {
        JsonObject manifest = new JsonObject();
        manifest.add("name", "goldthread.cypmh");
        manifest.add("version", version);
        manifest.add("tools-version", 3);
        manifest.add("type", "IG");
        manifest.add("title", "Goldthread, children and young people's mental health");
        manifest.add("description", "Profiles and terminology for those who work around one child.");
        manifest.add("license", "Apache-2.0");
        manifest.add("canonical", "https://w3id.org/goldthread/fhir");
        manifest.add("author", "Goldthread");
        manifest.add("fhirVersions", List.of("4.0.1"));
        JsonObject dependencies = new JsonObject();
        dependencies.add("hl7.fhir.r4.core", "4.0.1");
        manifest.add("dependencies", dependencies);
        return manifest;
    }
}
