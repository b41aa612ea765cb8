package goldthread.store.search;

import java.util.Set;

/** What can stand behind the equals sign of any search parameter. */
final class ConditionValue {

    private static final int MAX_ALTERNATIVES = 100;
    private static final Set<String> TRUE_OR_FALSE = Set.of("active");

    private ConditionValue() {}

    /** Refuses a value that can't be read, with 400. */
    static void require(String name, String value) {
        if (value.isBlank()) {
            throw SearchGrammar.refused("bad-grammar", "The search parameter `" + name + "` has no value.");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw SearchGrammar.refused(
                    "bad-grammar", "The value of the search parameter `" + name + "` can't be read.");
        }
        if (TRUE_OR_FALSE.contains(name) && !value.matches("(true|false)(,(true|false))*")) {
            throw SearchGrammar.refused("bad-grammar", "`" + name + "` is `true` or `false`.");
        }
        if (value.chars().filter(c -> c == ',').count() >= MAX_ALTERNATIVES) {
            throw SearchGrammar.refused(
                    "too-many-parameters", "A parameter takes at most " + MAX_ALTERNATIVES + " alternatives.");
        }
    }
}
