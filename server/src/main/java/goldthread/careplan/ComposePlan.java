package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Withheld;
import goldthread.terminology.DocumentKind;
import goldthread.terminology.SectionEmptyReason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionEventComponent;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UrlType;

/** Composes the FHIR document: the Composition first, then each resource that a section rests on, once. */
final class ComposePlan {

    private static final String URI_SYSTEM = "urn:ietf:rfc:3986";

    /** HL7's extension for the part of a narrative that says in words what an element says. */
    private static final String NARRATIVE_LINK = "http://hl7.org/fhir/StructureDefinition/narrativeLink";

    private final PlanView view;
    private final Stamp stamp;
    private final Optional<Recorded<EpisodeOfCare>> placement;

    private ComposePlan(PlanView view, Stamp stamp, Optional<Recorded<EpisodeOfCare>> placement) {
        this.view = view;
        this.stamp = stamp;
        this.placement = placement;
    }

    static Bundle of(PlanView view, Stamp stamp) {
        return new ComposePlan(view, stamp, Optional.empty()).document();
    }

    /** The part of it that those need to know who care for the child in a placement. */
    static Bundle handover(PlanView view, Stamp stamp, Recorded<EpisodeOfCare> placement) {
        return new ComposePlan(view, stamp, Optional.of(placement)).document();
    }

    private Bundle document() {
        List<Section> sections = Sections.of(view);
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.DOCUMENT);
        bundle.getIdentifier().setSystem(URI_SYSTEM).setValue("urn:uuid:" + stamp.id());
        bundle.setTimestampElement(new InstantType(stamp.moment().toString()));
        add(bundle, composition(sections));
        entries(sections).values().forEach(resource -> add(bundle, resource));
        return bundle;
    }

    private void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl(stamp.base() + "/" + resource.fhirType() + "/"
                        + resource.getIdElement().getIdPart())
                .setResource(resource);
    }

    private Composition composition(List<Section> sections) {
        Composition composition = new Composition();
        composition.setId(stamp.id().toString());
        composition.setStatus(CompositionStatus.FINAL);
        DocumentKind kind = placement.isPresent() ? DocumentKind.PLACEMENT_HANDOVER : DocumentKind.SHARED_CARE_PLAN;
        composition.setType(
                new CodeableConcept(kind.coding().setDisplay(view.words().of(kind))));
        composition.setSubject(new Reference(view.record().child().reference()));
        composition.setDateElement(new DateTimeType(stamp.moment().toString()));
        composition.addAuthor(new Reference().setDisplay("Composed by Goldthread from all agencies' records"));
        composition.setTitle(placement.isPresent() ? "Handover of a placement" : "Shared care plan");
        placement.ifPresent(place -> composition.addEvent(new CompositionEventComponent()
                .setPeriod(place.resource().getPeriod().copy())
                .addDetail(new Reference(place.reference()))));
        view.question().comparison().ifPresent(comparison -> composition.addEvent(event(comparison)));
        composition.setText(SectionText.of(Glance.of(view, sections)));
        sections.forEach(section -> composition.addSection(section(section)));
        if (!view.record().withheld().isEmpty()) {
            composition.addSection(withheld());
        }
        return composition;
    }

    /** Since when changes are marked, and who said so. */
    private CompositionEventComponent event(Comparison comparison) {
        CompositionEventComponent event = new CompositionEventComponent()
                .addCode(new CodeableConcept(
                        comparison.kind().coding().setDisplay(view.words().of(comparison.kind()))));
        Instant since = comparison.since();
        if (since != null) {
            event.getPeriod().setStartElement(new DateTimeType(since.toString()));
        }
        return event;
    }

    private SectionComponent withheld() {
        SectionComponent made = new SectionComponent();
        made.setTitle("Not shown to you");
        view.record().withheld().forEach(notice -> made.addAuthor(notice.agency()));
        made.setText(SectionText.of(
                view.record().withheld().stream().map(Withheld::text).toList()));
        return made.setEmptyReason(emptyReason(SectionEmptyReason.WITHHELD));
    }

    private CodeableConcept emptyReason(SectionEmptyReason reason) {
        return new CodeableConcept(reason.coding().setDisplay(view.words().of(reason)));
    }

    private SectionComponent section(Section section) {
        SectionComponent made = new SectionComponent();
        made.setTitle(view.words().of(section.kind()));
        made.setCode(new CodeableConcept(section.kind().coding().setDisplay(made.getTitle())));
        if (section.isEmpty()) {
            boolean whole = view.record().withheld().isEmpty();
            made.setText(SectionText.of(
                    List.of(whole ? "Nothing recorded by any agency." : "Nothing that is shown to you.")));
            made.setEmptyReason(emptyReason(whole ? SectionEmptyReason.NOTHING_RECORDED : SectionEmptyReason.WITHHELD));
        }
        for (int i = 0; i < section.groups().size(); i++) {
            Group group = section.groups().get(i);
            String anchor = section.kind().code() + "-" + (i + 1);
            fill(group.title() == null ? made : made.addSection(), group, anchor);
        }
        return made;
    }

    private static void fill(SectionComponent section, Group group, String anchor) {
        if (group.title() != null) {
            section.setTitle(group.title());
        }
        if (group.agency() != null) {
            section.addAuthor(group.agency());
        }
        section.setText(SectionText.of(group, anchor));
        Map<String, Reference> entries = new LinkedHashMap<>();
        for (int row = 0; row < group.statements().size(); row++) {
            UrlType link = new UrlType("#" + SectionText.rowId(anchor, row));
            group.statements().get(row).evidence().stream()
                    .map(Recorded::reference)
                    .distinct()
                    .map(reference -> entries.computeIfAbsent(reference, absent -> new Reference(absent)))
                    .forEach(entry -> entry.addExtension(NARRATIVE_LINK, link.copy()));
        }
        entries.values().forEach(section::addEntry);
    }

    /** The child, what the sections rest on, and those of the directory whom these name. */
    private Map<String, Resource> entries(List<Section> sections) {
        Map<String, Recorded<?>> recorded = new LinkedHashMap<>();
        recorded.put(view.record().child().reference(), view.record().child());
        placement.ifPresent(place -> recorded.put(place.reference(), place));
        sections.stream()
                .flatMap(section -> section.statements().stream())
                .flatMap(statement -> statement.evidence().stream())
                .forEach(evidence -> recorded.putIfAbsent(evidence.reference(), evidence));
        Map<String, Resource> entries = new LinkedHashMap<>();
        recorded.forEach((reference, evidence) -> entries.put(reference, evidence.resource()));
        recorded.values().stream()
                .flatMap(evidence -> evidence.mentions().stream())
                .sorted()
                .forEach(mention -> entries.putAll(view.record().parties().around(mention)));
        return entries;
    }
}
