package goldthread.profiles.build;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.parser.IParser;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Adds to structure definitions that hold only differences the full picture that validators work from. */
final class Snapshots {
    private final FhirContext fhir = FhirContext.forR4Cached();
    private final IParser json = fhir.newJsonParser();
    private final PrePopulatedValidationSupport definitions = new PrePopulatedValidationSupport(fhir);
    private final List<ResourceFile> files;

    Snapshots(List<ResourceFile> files) {
        this.files = List.copyOf(files);
        // Only R4's structures: its thousands of code systems and value sets are not needed here and slow to read.
        new DefaultProfileValidationSupport(fhir)
                .<StructureDefinition>fetchAllStructureDefinitions()
                .forEach(definitions::addStructureDefinition);
        files.stream()
                .filter(ResourceFile::isStructureDefinition)
                .map(this::parsed)
                .forEach(definitions::addStructureDefinition);
    }

    List<ResourceFile> complete() {
        ValidationSupportChain known =
                new ValidationSupportChain(definitions, new SnapshotGeneratingValidationSupport(fhir));
        SnapshotGeneratingValidationSupport generator =
                new SnapshotGeneratingValidationSupport(fhir, new WorkerContextValidationSupportAdapter(known));
        ValidationSupportContext context = new ValidationSupportContext(known);
        return files.stream()
                .map(file -> file.isStructureDefinition() ? withSnapshot(file, generator, context) : file)
                .toList();
    }

    private ResourceFile withSnapshot(
            ResourceFile file, SnapshotGeneratingValidationSupport generator, ValidationSupportContext context) {
        StructureDefinition differences = parsed(file);
        String url = differences.getUrl();
        StructureDefinition full =
                (StructureDefinition) generator.generateSnapshot(context, differences, url, "", differences.getName());
        if (!full.getSnapshot().hasElement()) {
            throw new IllegalStateException("No snapshot could be made of " + url);
        }
        // The generator notes the version of the base in an extension that R4's validators don't know.
        full.getSnapshot().getExtension().clear();
        full.getSnapshot().getElement().forEach(Snapshots::trim);
        return new ResourceFile(file.name(), json.encodeResourceToString(full));
    }

    /** Drops what no validator reads and what every reader of FHIR finds in the base resource: half of the bytes. */
    private static void trim(ElementDefinition element) {
        element.setMapping(null);
        element.setAlias(null);
        element.setComment(null);
        element.setRequirements(null);
        element.setExample(null);
    }

    private StructureDefinition parsed(ResourceFile file) {
        return json.parseResource(StructureDefinition.class, file.json());
    }
}
