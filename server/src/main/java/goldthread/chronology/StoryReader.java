package goldthread.chronology;

import goldthread.child.SeenRecord;
import goldthread.store.Store;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a page of a child's story: the child and the family, the page, the bodies that its events stand in, those whom
 * they name. Four SQL statements, one more when agencies are given by reference, whatever the length of the story.
 */
@Component
class StoryReader {

    private final Store store;
    private final Agencies agencies;
    private final EventPages pages;
    private final Teller teller;

    StoryReader(Store store, Agencies agencies, EventPages pages, Teller teller) {
        this.store = store;
        this.agencies = agencies;
        this.pages = pages;
        this.teller = teller;
    }

    /** The page that a question asks for; empty when there is no such child. */
    @Transactional(readOnly = true)
    public Optional<Story> read(SeenRecord seen, ChronologyQuestion question) {
        List<Resource> family = seen.resources(List.of("Patient", "RelatedPerson")).stream()
                .map(store::parse)
                .toList();
        return family.stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .filter(child -> child.getIdElement().getIdPart().equals(seen.childId()))
                .findFirst()
                .map(child -> story(child, family, seen, question));
    }

    private Story story(Patient child, List<Resource> family, SeenRecord seen, ChronologyQuestion question) {
        List<EventRow> rows =
                pages.of(seen.childId(), seen.keys(), question, agencies.identifiers(question.agencies()));
        List<EventRow> page = rows.subList(0, Math.min(rows.size(), question.count()));
        Optional<ChronologyQuestion> next = rows.size() > page.size()
                ? Optional.of(question.goingOnAfter(page.get(page.size() - 1).place()))
                : Optional.empty();
        return teller.tell(child, family, page, next, seen.withheldBy());
    }
}
