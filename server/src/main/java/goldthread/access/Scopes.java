package goldthread.access;

import goldthread.store.Interaction;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SMART scopes of version 2 (and the three words of version 1) leave of what a role may do. A scope that this server
 * doesn't understand, one with a query among them, admits nothing.
 *
 * @param granted as the token says
 * @see <a href="https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html">SMART App Launch, scopes</a>
 */
record Scopes(Set<String> granted) {

    private static final Pattern SCOPE =
            Pattern.compile("(?:patient|user|system)/(?<type>\\*|[A-Z][A-Za-z]+)\\.(?<may>c?r?u?d?s?|read|write|\\*)");

    boolean admit(Interaction interaction, String type) {
        return granted.stream().map(SCOPE::matcher).anyMatch(scope -> admits(scope, interaction, type));
    }

    private static boolean admits(Matcher scope, Interaction interaction, String type) {
        return scope.matches()
                && (scope.group("type").equals("*") || scope.group("type").equals(type))
                && letters(scope.group("may")).indexOf(letter(interaction)) >= 0;
    }

    private static String letters(String may) {
        return switch (may) {
            case "read" -> "rs";
            case "write" -> "cud";
            case "*" -> "cruds";
            default -> may;
        };
    }

    private static char letter(Interaction interaction) {
        return switch (interaction) {
            case CREATE -> 'c';
            case READ, HISTORY, OPERATION_READS -> 'r';
            case UPDATE, OPERATION_CHANGES -> 'u';
            case SEARCH -> 's';
        };
    }
}
