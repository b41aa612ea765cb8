package goldthread.careplan;

import goldthread.directory.Parties;
import goldthread.directory.Withheld;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What all agencies have recorded about one child, as far as a plan is made of it, and those whom it names. */
final class PlanRecord {

    private final Recorded<Patient> child;
    private final Map<String, Recorded<?>> byReference = new LinkedHashMap<>();
    private final Map<Class<? extends Resource>, List<? extends Recorded<?>>> byType = new HashMap<>();
    private final Parties parties;
    private final List<Withheld> withheld;

    /**
     * A record.
     *
     * @param child about whom it is
     * @param resources of the record, the child among them, in any order
     * @param directory those of the directory whom the resources name
     * @param withheldBy organisations, as {@code system|value}, that hold something which the reader doesn't see
     */
    PlanRecord(
            Recorded<Patient> child,
            Collection<? extends Recorded<?>> resources,
            Parties directory,
            Collection<String> withheldBy) {
        this.child = child;
        this.withheld = Withheld.by(withheldBy, directory);
        resources.stream()
                .sorted(Comparator.comparing(Recorded::reference))
                .forEach(recorded -> byReference.put(recorded.reference(), recorded));
        this.parties = directory.and(resources.stream()
                .map(recorded -> (Resource) recorded.resource())
                .toList());
    }

    Recorded<Patient> child() {
        return child;
    }

    Parties parties() {
        return parties;
    }

    /** That agencies hold something which the reader doesn't see. */
    List<Withheld> withheld() {
        return withheld;
    }

    /** The resources of one type, always in the same order. They are asked for again for each of many statements. */
    @SuppressWarnings("unchecked")
    <R extends Resource> List<Recorded<R>> all(Class<R> type) {
        return (List<Recorded<R>>) (List<?>) byType.computeIfAbsent(type, this::only);
    }

    private List<? extends Recorded<?>> only(Class<? extends Resource> type) {
        return byReference.values().stream()
                .map(recorded -> recorded.as(type))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The resource of the record that a reference points to. */
    Optional<Recorded<?>> find(Reference reference) {
        String to = reference.getReferenceElement().toUnqualifiedVersionless().getValue();
        return Optional.ofNullable(to == null ? null : byReference.get(to));
    }
}
