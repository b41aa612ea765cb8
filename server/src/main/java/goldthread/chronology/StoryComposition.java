package goldthread.chronology;

import goldthread.chronology.Story.Told;
import goldthread.directory.Words;
import goldthread.terminology.DocumentKind;
import goldthread.terminology.LifePeriod;
import goldthread.terminology.SectionEmptyReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;

/**
 * The first entry of a document: what it is, of which moment, and the events, a section for each period of life. Nobody
 * attests it: it is what the records say, composed by the server.
 */
final class StoryComposition {

    private final Export export;
    private final Stamp stamp;
    private final Words words;

    StoryComposition(Export export, Stamp stamp, Words words) {
        this.export = export;
        this.stamp = stamp;
        this.words = words;
    }

    Composition composition() {
        Composition composition = new Composition();
        composition.setId(stamp.id().toString());
        composition.setStatus(CompositionStatus.FINAL);
        composition.setType(
                new CodeableConcept(DocumentKind.CHRONOLOGY.coding().setDisplay(words.of(DocumentKind.CHRONOLOGY))));
        composition.setSubject(new Reference(export.child()));
        composition.setDateElement(new DateTimeType(stamp.moment().toString()));
        composition.addAuthor(StoryProvenance.server());
        composition.setTitle(words.of(DocumentKind.CHRONOLOGY));
        composition.setText(StoryText.of(export, stamp.moment()));
        sections().forEach(composition::addSection);
        if (!export.story().withheld().isEmpty()) {
            composition.addSection(withheld());
        }
        return composition;
    }

    /** In the order of the events; a whole story always says what is known of the child's early life. */
    private List<SectionComponent> sections() {
        Map<LifePeriod, List<Told>> periods =
                new TreeMap<>(LifePeriods.of(export.story().child(), stamp.moment())
                        .divide(export.story().told()));
        if (export.isWhole()) {
            periods.putIfAbsent(LifePeriod.EARLY_LIFE, List.of());
        }
        List<SectionComponent> sections = new ArrayList<>();
        periods.forEach((period, told) ->
                sections.add(export.question().newestFirst() ? 0 : sections.size(), section(period, told)));
        if (sections.isEmpty()) {
            sections.add(empty(new SectionComponent().setTitle("Events")));
        }
        return sections;
    }

    private SectionComponent section(LifePeriod period, List<Told> told) {
        SectionComponent section = new SectionComponent();
        section.setTitle(words.of(period));
        section.setCode(new CodeableConcept(period.coding().setDisplay(section.getTitle())));
        if (told.isEmpty()) {
            return empty(section);
        }
        section.setText(StoryText.of(told, export.story(), words));
        told.stream()
                .map(event -> event.row().reference())
                .distinct()
                .filter(export.record()::containsKey)
                .forEach(reference -> section.addEntry(new Reference(reference)));
        return section;
    }

    private SectionComponent empty(SectionComponent section) {
        boolean whole = export.story().withheld().isEmpty();
        section.setText(
                StoryText.of(List.of(whole ? "Nothing recorded by any agency." : "Nothing that is shown to you.")));
        return section.setEmptyReason(
                emptyReason(whole ? SectionEmptyReason.NOTHING_RECORDED : SectionEmptyReason.WITHHELD));
    }

    private SectionComponent withheld() {
        SectionComponent section = new SectionComponent();
        section.setTitle("Not shown to you");
        export.story().withheld().forEach(notice -> section.addAuthor(notice.agency()));
        section.setText(StoryText.of(
                export.story().withheld().stream().map(notice -> notice.text()).toList()));
        return section.setEmptyReason(emptyReason(SectionEmptyReason.WITHHELD));
    }

    private CodeableConcept emptyReason(SectionEmptyReason reason) {
        return new CodeableConcept(reason.coding().setDisplay(words.of(reason)));
    }
}
