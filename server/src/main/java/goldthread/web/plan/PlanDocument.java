package goldthread.web.plan;

import goldthread.web.child.ChildBanner;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * What the document of the shared plan says, taken apart.
 *
 * @param child whose plan it is
 * @param glance the plan in a few lines
 * @param parts its sections by their code, in the document's order
 * @param notShown what is said about what isn't shown to this reader
 * @param asOf when it was composed
 */
record PlanDocument(
        ChildBanner child, List<String> glance, Map<String, PlanPart> parts, List<String> notShown, ClinicalDate asOf) {

    private static final String WITHHELD = "withheld";

    static PlanDocument of(Bundle document, LocalDate today) {
        List<Resource> resources = document.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
        Composition plan = one(resources, Composition.class);
        Map<String, PlanPart> parts = new LinkedHashMap<>();
        List<String> notShown = new ArrayList<>();
        for (SectionComponent section : plan.getSection()) {
            if (section.hasCode()) {
                PlanPart part = part(section);
                parts.put(part.code(), part);
            } else {
                notShown.addAll(NarrativeTables.lines(section.getText()));
            }
        }
        return new PlanDocument(
                ChildBanner.of(one(resources, Patient.class), today),
                NarrativeTables.lines(plan.getText()),
                parts,
                notShown,
                ClinicalDate.of(plan.getDateElement()));
    }

    /** Every statement with this mark, with the title of the section in which it stands. */
    public List<Marked> marked(String mark) {
        return parts.values().stream()
                .flatMap(part -> part.marked(mark).stream().map(row -> new Marked(part.code(), part.title(), row)))
                .toList();
    }

    /** A statement somewhere in the plan. */
    record Marked(String code, String title, PlanRow row) {}

    /** The agencies whose statements it holds. */
    public List<String> agencies() {
        return parts.values().stream()
                .flatMap(part -> part.tables().stream())
                .flatMap(table -> table.rows().stream())
                .map(PlanRow::agency)
                .filter(agency -> !agency.isBlank() && !agency.equals("All agencies"))
                .distinct()
                .sorted()
                .toList();
    }

    private static PlanPart part(SectionComponent section) {
        List<PlanTable> tables = Stream.concat(Stream.of(section), section.getSection().stream())
                .filter(SectionComponent::hasText)
                .flatMap(part -> NarrativeTables.tables(part.getText()).stream())
                .toList();
        return new PlanPart(
                section.getCode().getCodingFirstRep().getCode(),
                section.getTitle(),
                section.hasText() ? NarrativeTables.lines(section.getText()) : List.of(),
                tables,
                WITHHELD.equals(section.getEmptyReason().getCodingFirstRep().getCode()));
    }

    private static <R extends Resource> R one(List<Resource> resources, Class<R> type) {
        return resources.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The plan has no " + type.getSimpleName()));
    }
}
