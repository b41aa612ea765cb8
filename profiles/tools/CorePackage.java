import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Writes the two packages that FHIR tools look for in their cache before they compile anything: {@code
 * hl7.fhir.r4.core#4.0.1}, out of the resources inside HAPI's validation jar, and an empty {@code
 * hl7.fhir.xver-extensions#0.1.0}. So the sources are compiled against the very definitions that the server validates
 * with, and no package registry is asked.
 *
 * <p>Usage: {@code java -cp <class path of pom.xml> CorePackage.java <folder>}, where the folder is a FHIR package
 * cache ({@code .fhir/packages} of some home).
 */
public final class CorePackage {
    /** Enough of FHIR R4's own definitions to notice a jar that has lost them. */
    private static final int LEAST = 3_000;

    private CorePackage() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Name one folder: the FHIR package cache to write to.");
        }
        Path cache = Path.of(arguments[0]);
        writeManifest(cache.resolve("hl7.fhir.xver-extensions#0.1.0"), "hl7.fhir.xver-extensions", "0.1.0");
        Path core = writeManifest(cache.resolve("hl7.fhir.r4.core#4.0.1"), "hl7.fhir.r4.core", "4.0.1");
        int written = writeDefinitions(core);
        if (written < LEAST) {
            throw new IllegalStateException("Only " + written + " definitions found: HAPI's R4 jar is not as expected.");
        }
        System.out.println("Wrote hl7.fhir.r4.core#4.0.1 with " + written + " definitions.");
    }

    private static int writeDefinitions(Path folder) {
        FhirContext context = FhirContext.forR4();
        IParser json = context.newJsonParser();
        List<IBaseResource> definitions = definitions(context);
        definitions.forEach(definition -> write(folder, json, definition));
        return definitions.size();
    }

    private static List<IBaseResource> definitions(FhirContext context) {
        DefaultProfileValidationSupport support = new DefaultProfileValidationSupport(context);
        // The support loads each kind on its first question; until then it says that it holds nothing.
        support.fetchAllStructureDefinitions();
        support.fetchCodeSystem("http://hl7.org/fhir/administrative-gender");
        return support.fetchAllConformanceResources();
    }

    private static void write(Path folder, IParser json, IBaseResource definition) {
        String name = definition.fhirType() + "-" + definition.getIdElement().getIdPart() + ".json";
        try {
            Files.writeString(folder.resolve(name), json.encodeResourceToString(definition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path writeManifest(Path folder, String name, String version) throws IOException {
        Path content = Files.createDirectories(folder.resolve("package"));
        Files.writeString(
                content.resolve("package.json"),
                """
                {
                  "name": "%s",
                  "version": "%s",
                  "fhirVersions": ["4.0.1"],
                  "type": "Core",
                  "dependencies": {}
                }
                """
                        .formatted(name, version));
        return content;
    }
}
