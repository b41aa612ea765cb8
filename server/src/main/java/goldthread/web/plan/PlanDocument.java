package goldthread.web.plan;

import goldthread.web.child.ChildBanner;
import goldthread.web.view.Kept;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What the document of the shared plan says, taken apart.
 *
 * @param child whose plan it is
 * @param glance the plan in a few lines
 * @param parts its sections by their code, in the document's order
 * @param notShown what is said about what isn't shown to this reader
 * @param asOf when it was composed
 * @param restsOn on which record a statement rests first, by the id of its row
 * @param kept from whom the records on which a statement rests are kept, by the id of its row
 */
record PlanDocument(
        ChildBanner child,
        List<String> glance,
        Map<String, PlanPart> parts,
        List<String> notShown,
        ClinicalDate asOf,
        Map<String, String> restsOn,
        Map<String, Kept> kept) {

    private static final String WITHHELD = "withheld";
    private static final Set<String> WHO_AND_WHEN = Set.of("Who", "To", "By", "Review by", "Answer due");
    private static final String BY = "by ";
    private static final String NOT_ANSWERED = "Not answered";
    private static final String OBSERVATION = "Observation/";

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
                ClinicalDate.of(plan.getDateElement()),
                first(RowSources.of(plan)),
                RowSources.kept(RowSources.of(plan), resources));
    }

    private static Map<String, String> first(Map<String, List<String>> sources) {
        Map<String, String> first = new HashMap<>();
        sources.forEach((row, records) -> first.put(row, records.get(0)));
        return first;
    }

    /** From whom a statement is kept; {@code null} where nobody is kept from it. */
    public @Nullable Kept keptOf(PlanRow row) {
        return kept.get(row.id());
    }

    /** Where a wish that waits is answered; {@code null} for any other statement. */
    public @Nullable String answerOf(PlanRow row) {
        String wish = restsOn.getOrDefault(row.id(), "");
        return row.isMarked(NOT_ANSWERED) && wish.startsWith(OBSERVATION)
                ? "/children/" + child.id() + "/wishes/" + wish.substring(OBSERVATION.length()) + "/answer"
                : null;
    }

    /** Every statement with this mark, with the title of the section in which it stands. */
    public List<Marked> marked(String mark) {
        return parts.values().stream()
                .flatMap(part -> part.tables().stream()
                        .flatMap(table -> table.rows().stream()
                                .filter(row -> row.isMarked(mark))
                                .map(row -> new Marked(part.code(), part.title(), table, row))))
                .toList();
    }

    /** A statement somewhere in the plan. */
    record Marked(String code, String title, PlanTable table, PlanRow row) {

        /** Who has to do it and by when, as far as its columns say. */
        public String rest() {
            return IntStream.range(1, table.columns().size())
                    .filter(column -> WHO_AND_WHEN.contains(table.columns().get(column)))
                    .filter(column -> !row.cells().get(column).isBlank())
                    .mapToObj(column -> (table.columns().get(column).equals("Who") ? "" : BY)
                            + row.cells().get(column))
                    .collect(Collectors.joining(", "));
        }
    }

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
