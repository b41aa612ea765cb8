package goldthread.web.view;

import goldthread.access.HiddenFrom;
import goldthread.access.HiddenFrom.Reader;
import goldthread.terminology.ShareLevel;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;

/**
 * That something which the reader sees is kept from others: as a tag, and who these are in plain words.
 *
 * @param tag in a word
 * @param words who doesn’t see it
 */
public record Kept(String tag, String words) {

    /** What the labels of a record say; empty where nobody around the child is kept from it. */
    public static Optional<Kept> of(Resource record) {
        return of(List.of(record));
    }

    /** The same of something that rests on several records: who is kept from one of them is kept from it. */
    public static Optional<Kept> of(Collection<? extends Resource> records) {
        Set<Reader> hidden = EnumSet.noneOf(Reader.class);
        records.forEach(record -> hidden.addAll(HiddenFrom.of(record)));
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        boolean sealed = records.stream().anyMatch(record -> HiddenFrom.level(record) == ShareLevel.SEALED);
        return Optional.of(new Kept(sealed ? "Sealed" : "Restricted", "not shown to " + list(hidden)));
    }

    private static String list(Set<Reader> hidden) {
        List<String> names = hidden.stream().map(Kept::name).toList();
        String last = names.get(names.size() - 1);
        return names.size() == 1
                ? last
                : names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", ")) + " or " + last;
    }

    private static String name(Reader reader) {
        return switch (reader) {
            case SCHOOLS -> "schools";
            case SUPPORT -> "support services";
            case CARERS -> "carers";
            case PARENTS -> "parents";
            case CHILD -> "the child";
        };
    }
}
