package goldthread.chronology;

import goldthread.chronology.Story.Told;
import goldthread.directory.Words;
import goldthread.terminology.DocumentKind;
import goldthread.terminology.SectionEmptyReason;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A page of a story as a FHIR document: the Composition first, then what its events stand in, each resource once. */
final class StoryDocument {

    private final Story story;
    private final Stamp stamp;
    private final Words words;

    private StoryDocument(Story story, Stamp stamp, Words words) {
        this.story = story;
        this.stamp = stamp;
        this.words = words;
    }

    static Bundle of(Story story, Stamp stamp, Words words) {
        return new StoryDocument(story, stamp, words).document();
    }

    private Bundle document() {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.DOCUMENT);
        bundle.getIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + stamp.id());
        bundle.setTimestampElement(new InstantType(stamp.moment().toString()));
        add(bundle, composition());
        entries().values().forEach(resource -> add(bundle, resource));
        return bundle;
    }

    private void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl(stamp.base() + "/" + resource.fhirType() + "/"
                        + resource.getIdElement().getIdPart())
                .setResource(resource);
    }

    private Composition composition() {
        Composition composition = new Composition();
        composition.setId(stamp.id().toString());
        composition.setStatus(CompositionStatus.FINAL);
        composition.setType(
                new CodeableConcept(DocumentKind.CHRONOLOGY.coding().setDisplay(words.of(DocumentKind.CHRONOLOGY))));
        composition.setSubject(
                new Reference("Patient/" + story.child().getIdElement().getIdPart()));
        composition.setDateElement(new DateTimeType(stamp.moment().toString()));
        composition.addAuthor(new Reference().setDisplay("Composed by Goldthread from all agencies' records"));
        composition.setTitle(words.of(DocumentKind.CHRONOLOGY));
        composition.addSection(section());
        if (!story.withheld().isEmpty()) {
            composition.addSection(withheld());
        }
        return composition;
    }

    private SectionComponent withheld() {
        SectionComponent section = new SectionComponent();
        section.setTitle("Not shown to you");
        story.withheld().forEach(notice -> section.addAuthor(notice.agency()));
        section.setText(StoryText.of(story.withheld()));
        return section.setEmptyReason(emptyReason(SectionEmptyReason.WITHHELD));
    }

    private CodeableConcept emptyReason(SectionEmptyReason reason) {
        return new CodeableConcept(reason.coding().setDisplay(words.of(reason)));
    }

    private SectionComponent section() {
        SectionComponent section = new SectionComponent();
        section.setTitle("Events");
        section.setText(StoryText.of(story, words));
        if (story.told().isEmpty()) {
            section.setEmptyReason(emptyReason(
                    story.withheld().isEmpty() ? SectionEmptyReason.NOTHING_RECORDED : SectionEmptyReason.WITHHELD));
        }
        story.told().stream()
                .map(told -> told.row().reference())
                .distinct()
                .forEach(reference -> section.addEntry(new Reference(reference)));
        return section;
    }

    /** The child, the latest version on the page of each resource, and those of the directory whom these name. */
    private Map<String, Resource> entries() {
        Map<String, Resource> entries = new LinkedHashMap<>();
        entries.put("Patient/" + story.child().getIdElement().getIdPart(), story.child());
        Map<String, Long> versions = new LinkedHashMap<>();
        for (Told told : story.told()) {
            if (told.row().version() > versions.getOrDefault(told.row().reference(), 0L)) {
                versions.put(told.row().reference(), told.row().version());
                entries.put(told.row().reference(), told.resource());
            }
        }
        story.told().stream()
                .flatMap(told -> told.mentions().stream())
                .distinct()
                .sorted()
                .forEach(mention -> entries.putAll(story.parties().around(mention)));
        return entries;
    }
}
