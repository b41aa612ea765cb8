package goldthread.chronology;

import goldthread.alert.Protection;
import goldthread.directory.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.DocumentConfidentiality;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;

/**
 * A story as a FHIR document: the Composition first, then the child, each resource in which an event stands and what these
 * refer to, those of the directory whom they name, the Provenance of each, and the server as its author. It is labelled
 * as the most protected of what is in it.
 */
final class StoryDocument {

    /** The team finds each other by these: without a label anybody around the child may know them. */
    private static final Set<String> EVERYDAY_TYPES = Set.of("Patient", "CareTeam");

    private final Export export;
    private final Stamp stamp;
    private final Words words;

    private StoryDocument(Export export, Stamp stamp, Words words) {
        this.export = export;
        this.stamp = stamp;
        this.words = words;
    }

    static Bundle of(Export export, Stamp stamp, Words words) {
        return new StoryDocument(export, stamp, words).document();
    }

    private Bundle document() {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.DOCUMENT);
        bundle.getIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + stamp.id());
        bundle.setTimestampElement(new InstantType(stamp.moment().toString()));
        Composition composition = new StoryComposition(export, stamp, words).composition();
        protect(bundle, composition);
        add(bundle, composition);
        export.record().values().forEach(held -> add(bundle, held.resource()));
        directory().values().forEach(entry -> add(bundle, entry));
        export.record().keySet().stream()
                .flatMap(reference -> Stream.ofNullable(export.recordings().get(reference))
                        .map(recordings -> StoryProvenance.of(reference, recordings, export.parties())))
                .forEach(provenance -> add(bundle, provenance));
        add(bundle, StoryProvenance.device());
        return bundle;
    }

    private void protect(Bundle bundle, Composition composition) {
        List<Resource> labelled = export.record().values().stream()
                .map(Export.Held::resource)
                .filter(resource -> !EVERYDAY_TYPES.contains(resource.fhirType())
                        || resource.getMeta().hasSecurity())
                .toList();
        List<Coding> labels = Protection.ofAll(labelled);
        Coding confidentiality = labelled.isEmpty() ? labels.get(0).setCode("N") : labels.get(0);
        composition.setConfidentiality(DocumentConfidentiality.fromCode(confidentiality.getCode()));
        labels.forEach(label -> bundle.getMeta().addSecurity(label.copy()));
        labels.forEach(label -> composition.getMeta().addSecurity(label.copy()));
    }

    /** What is composed has an address too, though nothing is stored there: only from there do references of one server lead. */
    private void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl(stamp.base() + "/" + resource.fhirType() + "/"
                        + resource.getIdElement().getIdPart())
                .setResource(resource);
    }

    /** Those whom the entries name, who recorded them, and who withholds something. */
    private Map<String, Resource> directory() {
        Map<String, Resource> directory = new LinkedHashMap<>();
        Stream<String> mentions = export.record().values().stream().flatMap(held -> held.mentions().stream());
        Stream<String> recorders = export.recordings().values().stream()
                .flatMap(List::stream)
                .flatMap(recording -> export.parties().organisation(recording.organisation()).stream())
                .map(organisation ->
                        "Organization/" + organisation.getIdElement().getIdPart());
        Stream<String> withholding = export.story().withheld().stream()
                .flatMap(notice -> Stream.ofNullable(notice.agency().getReference()));
        Stream.of(mentions, recorders, withholding)
                .flatMap(all -> all)
                .distinct()
                .sorted()
                .forEach(mention -> directory.putAll(export.parties().around(mention)));
        directory.keySet().removeAll(export.record().keySet());
        return directory;
    }
}
