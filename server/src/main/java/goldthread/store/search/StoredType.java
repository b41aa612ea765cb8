package goldthread.store.search;

import java.util.List;
import java.util.Set;

/**
 * One line of the closed list of types.
 *
 * @param name of the resource type
 * @param parameters by which it can be searched, beside those of every type
 * @param includes parameters that {@code _include} may follow from this type
 * @param reverseIncludes {@code Type:parameter} pairs that {@code _revinclude} may follow to this type
 */
public record StoredType(String name, Set<String> parameters, Set<String> includes, Set<String> reverseIncludes) {

    /** Copies what it is given. */
    public StoredType {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A stored type needs a name");
        }
        parameters = Set.copyOf(parameters);
        includes = Set.copyOf(includes);
        reverseIncludes = Set.copyOf(reverseIncludes);
    }

    static StoredType parse(String line) {
        String[] columns = line.split("\t", -1);
        List<String> followed = columns.length > 2 ? names(columns[2]) : List.of();
        return new StoredType(
                columns[0].trim(),
                Set.copyOf(names(columns.length > 1 ? columns[1] : "")),
                Set.copyOf(followed.stream().filter(f -> !f.startsWith("<")).toList()),
                Set.copyOf(followed.stream()
                        .filter(f -> f.startsWith("<"))
                        .map(f -> f.substring(1))
                        .toList()));
    }

    private static List<String> names(String column) {
        return column.isBlank() ? List.of() : List.of(column.trim().split(","));
    }
}
