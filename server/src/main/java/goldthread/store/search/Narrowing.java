package goldthread.store.search;

import goldthread.store.search.SearchQuery.Condition;
import goldthread.terminology.IdentifierSystems;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which conditions of a search leave few records, because an index leads from what they name straight to these: an id,
 * a business identifier, somebody or something referred to. A chain, {@code :not} or a code doesn't.
 */
final class Narrowing {

    /** Beside the types that a reference can be said to lead to. */
    private static final Set<String> OF_REFERENCES = Set.of("", ":identifier");

    private static final String CHILD = "Patient/";
    private static final String NHS_NUMBER = IdentifierSystems.NHS_NUMBER + "|";

    private Narrowing() {}

    /**
     * Those of a query's conditions; none when the whole of what the caller sees must be looked at.
     *
     * @param isReference tells of a parameter's name whether it leads to other resources
     */
    static List<Condition> of(SearchQuery query, Predicate<String> isReference) {
        // A child whom the caller sees as sent is matched against what was sent, of which no index knows.
        return query.type().equals("Patient")
                ? List.of()
                : query.conditions().stream()
                        .filter(condition -> narrows(condition, isReference))
                        .toList();
    }

    private static boolean narrows(Condition condition, Predicate<String> isReference) {
        return switch (condition.name()) {
            case "_id" -> true;
            case "_lastUpdated" -> false;
            case "identifier" -> condition.qualifier().isEmpty() && eachHasValue(condition);
            default -> isReference.test(condition.name()) && names(condition);
        };
    }

    /** No child is named so: how many records there are of one would be told by the time that the answer takes. */
    private static boolean names(Condition condition) {
        String qualifier = condition.qualifier();
        if (qualifier.equals(":identifier")) {
            return eachHasValue(condition) && none(condition, value -> value.startsWith(NHS_NUMBER));
        }
        if (qualifier.isEmpty() && !none(condition, value -> !value.contains("/") || value.contains(CHILD))) {
            return false;
        }
        return OF_REFERENCES.contains(qualifier)
                || (qualifier.startsWith(":") && SearchGrammar.CHAIN_TARGETS.contains(qualifier.substring(1)));
    }

    private static boolean none(Condition condition, Predicate<String> unfit) {
        return Stream.of(condition.value().split(",", -1)).noneMatch(unfit);
    }

    /** {@code system|} alone stands for everything that has a number of that system. */
    private static boolean eachHasValue(Condition condition) {
        return none(condition, value -> value.isBlank() || value.endsWith("|"));
    }
}
