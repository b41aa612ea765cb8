package goldthread.directory;

import java.util.Set;
import java.util.TreeSet;

/**
 * Finds whom a resource names in its JSON: strings that begin with one of these types, a slash and an id. Looking from slash to
 * slash costs a fraction of what a regular expression does, and a long record is looked through with each plan.
 */
final class Mentions {

    private static final Set<String> TYPES = Set.of(
            "Organization", "PractitionerRole", "Practitioner", "HealthcareService", "Location", "RelatedPerson");
    private static final int LONGEST_TYPE = 17;
    private static final int LONGEST_ID = 64;

    private Mentions() {}

    /** As {@code Type/id}, in the order of their names. */
    static Set<String> in(String json) {
        Set<String> mentions = new TreeSet<>();
        for (int slash = json.indexOf('/'); slash >= 0; slash = json.indexOf('/', slash + 1)) {
            int start = startOfType(json, slash);
            int end = endOfId(json, slash + 1);
            if (start < slash && end > slash + 1 && TYPES.contains(json.substring(start, slash))) {
                mentions.add(json.substring(start, end));
            }
        }
        return mentions;
    }

    /** Where the word before a slash begins; the slash itself when no quotation mark stands before the word. */
    private static int startOfType(String json, int slash) {
        int at = slash;
        while (at > 0 && slash - at < LONGEST_TYPE && isLetter(json.charAt(at - 1))) {
            at--;
        }
        return at > 0 && json.charAt(at - 1) == '"' ? at : slash;
    }

    /** Where an id ends after which the string ends or goes on with a slash; its beginning when there is none. */
    private static int endOfId(String json, int start) {
        int at = start;
        while (at < json.length() && at - start < LONGEST_ID && isOfId(json.charAt(at))) {
            at++;
        }
        return at < json.length() && (json.charAt(at) == '"' || json.charAt(at) == '/') ? at : start;
    }

    private static boolean isLetter(char one) {
        return (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
    }

    private static boolean isOfId(char one) {
        return isLetter(one) || (one >= '0' && one <= '9') || one == '-' || one == '.';
    }
}
