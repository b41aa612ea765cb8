package goldthread.profiles.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The step of the Maven build that turns the module's sources into what the jar and the FHIR package carry. */
public final class ConformanceBuild {
    private ConformanceBuild() {}

    /**
     * Writes the structure definitions with their snapshots to the classes folder, and the FHIR package. Does nothing
     * when neither the sources nor the library that makes the snapshots changed since the last time.
     *
     * @param arguments the module's folder, its classes folder, the file for the package, the package's version and its date
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 5) {
            throw new IllegalArgumentException(
                    "Give the module, the classes folder, and the package's file, version and date.");
        }
        Path module = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]).resolve("fhir");
        Path archive = Path.of(arguments[2]);
        List<ResourceFile> own = ResourceFile.inFolder(module.resolve("src/main/resources/fhir"));
        List<ResourceFile> terminology = ResourceFile.onClassPath("fhir/terminology.index");
        List<ResourceFile> examples = ResourceFile.inFolders(module.resolve("examples/good"));
        Fingerprint made = Fingerprint.of(List.of(own, terminology, examples), arguments[3]);
        Path stamp = archive.resolveSibling("conformance.sha256");
        if (Files.exists(archive)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(made.value())) {
            return;
        }
        List<ResourceFile> complete = new Snapshots(own).complete();
        Files.createDirectories(classes);
        for (ResourceFile file : complete) {
            Files.writeString(classes.resolve(file.name()), file.json());
        }
        new FhirPackage(complete, terminology, examples).write(archive, arguments[3], Instant.parse(arguments[4]));
        Files.writeString(stamp, made.value(), StandardCharsets.UTF_8);
    }
}
