package goldthread.carer;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/**
 * A child's record, as far as it tells of those who care for the child.
 *
 * @param child {@code Patient/id}
 * @param resources of the child, as their reader sees them
 * @param parties whom they name, those of the family among them
 * @param words for codes
 * @param today the day
 */
record FamilyRecord(
        String child, Collection<? extends Resource> resources, Parties parties, Words words, LocalDate today) {

    FamilyRecord {
        resources = List.copyOf(resources);
    }

    <R extends Resource> List<R> all(Class<R> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Task> tasks() {
        return all(Task.class);
    }
}
