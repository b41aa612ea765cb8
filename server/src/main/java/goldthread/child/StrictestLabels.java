package goldthread.child;

import goldthread.terminology.ShareLevel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/**
 * The labels of what is made out of several records: it is known to nobody who may not know of each. Its level is the highest
 * of theirs, it has every mark that keeps one of them from somebody, and those that give something to somebody only where all
 * of them have it.
 */
public final class StrictestLabels {

    private StrictestLabels() {}

    /** One confidentiality, then the sensitivities; none for nothing. */
    public static List<Coding> of(Collection<? extends Resource> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        ShareLevel level = records.stream()
                .map(record -> Labels.of(record).level())
                .max(ShareLevel::compareTo)
                .orElse(ShareLevel.SEALED);
        Map<String, Coding> marks = new LinkedHashMap<>();
        records.stream()
                .flatMap(record -> record.getMeta().getSecurity().stream())
                .filter(label -> Mark.of(label)
                        .filter(mark -> !mark.shares() || all(records, mark))
                        .isPresent())
                .forEach(label -> marks.putIfAbsent(
                        label.getSystem() + "|" + label.getCode(),
                        new Coding().setSystem(label.getSystem()).setCode(label.getCode())));
        return Stream.concat(Stream.of(Labels.confidentiality(level)), marks.values().stream())
                .toList();
    }

    /** Whether a coding says how widely something may be known. */
    public static boolean isOne(Coding label) {
        return Labels.isLabel(label);
    }

    private static boolean all(Collection<? extends Resource> records, Mark mark) {
        return records.stream().allMatch(record -> mark.isIn(Labels.of(record).marks()));
    }
}
