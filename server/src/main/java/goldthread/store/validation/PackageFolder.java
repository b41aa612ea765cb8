package goldthread.store.validation;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The definitions that a deployer adds, such as UK Core: every {@code .tgz} of one folder, read once at the start and
 * without any network. Nothing is defined twice: what Goldthread defines can't be replaced, and of two packages with the
 * same definition it would be left to chance which one counts.
 */
@Component
public class PackageFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PackageFolder.class);

    private final List<MetadataResource> resources = new ArrayList<>();
    private final Map<String, String> definedBy = new HashMap<>();

    @Autowired
    PackageFolder(FhirContext fhir, ShippedResources shipped, PackageSettings settings) {
        this(fhir, shipped.all(), settings.packages());
    }

    PackageFolder(FhirContext fhir, List<? extends Resource> shipped, String folder) {
        if (folder.isBlank()) {
            return;
        }
        shipped.forEach(resource -> names(resource).forEach(name -> definedBy.put(name, "Goldthread itself")));
        for (Path file : files(Path.of(folder).toAbsolutePath())) {
            List<MetadataResource> read = new PackageFile(fhir, file).resources();
            read.forEach(resource -> add(resource, file));
            LOG.info("Took {} definitions from the FHIR package {}", read.size(), file.getFileName());
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".tgz"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "GOLDTHREAD_PACKAGES names " + folder + ", which is no folder that can be read. Name one that holds"
                            + " FHIR packages (.tgz), or leave the setting out.",
                    unreadable);
        }
    }

    private void add(MetadataResource resource, Path file) {
        for (String name : names(resource)) {
            String first = definedBy.put(name, "the package " + file.getFileName());
            if (first != null) {
                throw new IllegalStateException("The FHIR package " + file + " defines " + name + ", and so does "
                        + first + ". Take the package out of the folder that GOLDTHREAD_PACKAGES names, or the"
                        + " definition out of the package.");
            }
        }
        resources.add(resource);
    }

    /** Under what a definition is found: its canonical URL and its address here. */
    private static List<String> names(Resource resource) {
        String url = resource instanceof MetadataResource metadata ? metadata.getUrl() : null;
        return Stream.of(
                        url, resource.fhirType() + "/" + resource.getIdElement().getIdPart())
                .filter(Objects::nonNull)
                .toList();
    }

    /** All of them, package by package. */
    public List<MetadataResource> resources() {
        return List.copyOf(resources);
    }
}
