package goldthread.store.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.IParserErrorHandler.IParseLocation;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.hl7.fhir.utilities.npm.NpmPackage.NpmPackageFolder;
import org.jspecify.annotations.Nullable;

/**
 * One FHIR package as a file. Only its definitions for FHIR R4 are taken: examples stay where they are, and the packages
 * that it depends on are neither looked for nor fetched.
 */
final class PackageFile {

    /** What is taken; the rest of a package describes how it was made, or is data. */
    private static final Set<String> TYPES = Set.of(
            "StructureDefinition",
            "ValueSet",
            "CodeSystem",
            "ConceptMap",
            "NamingSystem",
            "SearchParameter",
            "OperationDefinition",
            "CapabilityStatement",
            "Questionnaire");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String R4 = "4.0";

    private final IParser parser;
    private final Path file;

    PackageFile(FhirContext fhir, Path file) {
        this.parser = fhir.newJsonParser().setParserErrorHandler(new Forgiving());
        this.file = file;
    }

    /**
     * Its definitions, in the order of their file names.
     *
     * @throws IllegalStateException with a sentence for the operator when it can't be read or isn't for R4
     */
    List<MetadataResource> resources() {
        NpmPackage opened = open();
        String versions = String.valueOf(opened.fhirVersionList());
        if (Stream.of(versions.split(",")).noneMatch(version -> version.trim().startsWith(R4))) {
            throw refused("is not for FHIR R4: its package.json says FHIR version " + versions, null);
        }
        NpmPackageFolder folder = Objects.requireNonNull(opened.getFolders().get("package"));
        List<MetadataResource> definitions = new ArrayList<>();
        for (String name : folder.listFiles().stream().sorted().toList()) {
            if (name.endsWith(".json")) {
                byte[] content = folder.getContent().get(name);
                if (content != null && TYPES.contains(typeOf(content))) {
                    definitions.add(definition(name, content));
                }
            }
        }
        return definitions;
    }

    private NpmPackage open() {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return NpmPackage.fromPackage(stream);
        } catch (IOException | RuntimeException unreadable) {
            // The library says by a NullPointerException that a package lacks its folder or its package.json.
            throw refused("can't be read: it must be a gzipped tar with package/package.json in it", unreadable);
        }
    }

    private static String typeOf(byte[] content) {
        try {
            return JSON.readTree(content).path("resourceType").asText();
        } catch (IOException noJson) {
            return "";
        }
    }

    private MetadataResource definition(String name, byte[] content) {
        MetadataResource definition;
        try {
            definition = (MetadataResource) parser.parseResource(new String(content, StandardCharsets.UTF_8));
        } catch (DataFormatException unreadable) {
            throw refused("holds " + name + ", which can't be read as FHIR R4", unreadable);
        }
        boolean nameable = definition.hasUrl() || definition instanceof NamingSystem;
        if (!nameable || !definition.getIdElement().hasIdPart()) {
            throw refused("holds " + name + ", which has no id or no canonical URL to find it by", null);
        }
        return definition;
    }

    /** Takes elements that R4 doesn't know, which even HL7's own packages have; drops no value in silence. */
    private static final class Forgiving extends LenientErrorHandler {

        Forgiving() {
            super(false);
        }

        @Override
        public void incorrectJsonType(
                IParseLocation location,
                String element,
                ValueType expected,
                ScalarType expectedScalar,
                ValueType found,
                ScalarType foundScalar) {
            throw new DataFormatException("The value of " + element + " is of the wrong type");
        }
    }

    private IllegalStateException refused(String why, @Nullable Exception cause) {
        return new IllegalStateException(
                "The FHIR package " + file + " " + why
                        + ". Replace it, or take it out of the folder that GOLDTHREAD_PACKAGES names.",
                cause);
    }
}
