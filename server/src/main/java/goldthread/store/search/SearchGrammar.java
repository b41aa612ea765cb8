package goldthread.store.search;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.store.Outcomes;
import goldthread.store.search.SearchQuery.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/**
 * Reads a query against the closed list: what isn't on the list is refused with 400, never ignored, so that a client
 * can't mistake an unfiltered answer for a filtered one.
 */
@Component
public class SearchGrammar {

    private static final int MAX_PARAMETERS = 20;

    /** How the answer is written, not what is looked for: left to the server's response handling. */
    private static final Set<String> PRESENTATION = Set.of("_format", "_pretty", "_elements", "_summary");

    private static final Set<String> OF_EVERY_TYPE = Set.of("_id", "_lastUpdated");

    /** Types that hold nobody's record, so that a chain through them tells nothing about a child. */
    static final Set<String> CHAIN_TARGETS =
            Set.of("Practitioner", "PractitionerRole", "Organization", "Location", "HealthcareService");

    private static final Set<String> MODIFIERS =
            Set.of(":exact", ":identifier", ":not", ":text", ":of-type", ":Patient");
    private static final Pattern CHAIN =
            Pattern.compile("(?::(?<type>[A-Za-z]+))?\\.(?<parameter>identifier|name|family|given|active|_id)");

    private final StoredTypes types;

    SearchGrammar(StoredTypes types) {
        this.types = types;
    }

    /**
     * Reads the parameters of one search.
     *
     * @throws BaseServerResponseException 400 that names the first parameter that isn't in order
     */
    public SearchQuery read(String typeName, Map<String, String[]> parameters) {
        StoredType type = types.named(typeName).orElseThrow();
        refuseTooMany(parameters);
        Reading reading = new Reading();
        parameters.forEach((name, values) -> {
            for (String value : values) {
                readOne(type, name, value, reading);
            }
        });
        return new SearchQuery(
                typeName,
                reading.conditions,
                reading.sort,
                reading.includes,
                reading.reverseIncludes,
                reading.count,
                0,
                "");
    }

    private static final class Reading {
        private final List<Condition> conditions = new ArrayList<>();
        private final List<String> sort = new ArrayList<>();
        private final List<String> includes = new ArrayList<>();
        private final List<String> reverseIncludes = new ArrayList<>();
        private int count = SearchQuery.DEFAULT_COUNT;
    }

    private static void refuseTooMany(Map<String, String[]> parameters) {
        int all = parameters.values().stream().mapToInt(values -> values.length).sum();
        if (all > MAX_PARAMETERS) {
            throw refused("too-many-parameters", "A search takes at most " + MAX_PARAMETERS + " parameters.");
        }
    }

    private void readOne(StoredType type, String name, String value, Reading into) {
        if (name.equals("_summary") && value.equals("count")) {
            throw refused("bad-grammar", "Totals aren't offered; follow `next` to the end.");
        }
        if (PRESENTATION.contains(name)) {
            return;
        }
        switch (name) {
            case "_count" -> into.count = count(value);
            case "_sort" -> sortKeys(type, value, into.sort);
            case "_include" -> into.includes.add(include(type, value));
            case "_revinclude" -> into.reverseIncludes.add(reverseInclude(type, value));
            default -> into.conditions.add(condition(type, name, value));
        }
    }

    private static int count(String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw refused("bad-grammar", "`_count` must be a whole number from 0 to " + SearchQuery.MAX_COUNT + ".");
        }
        int count = Integer.parseInt(value);
        if (count > SearchQuery.MAX_COUNT) {
            throw refused(
                    "count-too-large", "`_count` is at most " + SearchQuery.MAX_COUNT + "; follow `next` for more.");
        }
        return count;
    }

    private static void sortKeys(StoredType type, String value, List<String> into) {
        for (String key : value.split(",", -1)) {
            String name = key.startsWith("-") ? key.substring(1) : key;
            if (!OF_EVERY_TYPE.contains(name) && !type.parameters().contains(name)) {
                throw refused("unknown-parameter", "`" + type.name() + "` can't be sorted by that parameter.");
            }
            into.add(key);
        }
    }

    private static String include(StoredType type, String value) {
        String[] parts = value.split(":", -1);
        if (parts.length < 2
                || !parts[0].equals(type.name())
                || !type.includes().contains(parts[1])) {
            throw refused(
                    "bad-grammar",
                    "`_include` can follow, from `" + type.name() + "`: " + sorted(type.includes()) + ".");
        }
        return value;
    }

    private static String reverseInclude(StoredType type, String value) {
        if (!type.reverseIncludes().contains(value)) {
            throw refused(
                    "bad-grammar",
                    "`_revinclude` can follow, to `" + type.name() + "`: " + sorted(type.reverseIncludes()) + ".");
        }
        return value;
    }

    private static Condition condition(StoredType type, String written, String value) {
        int end = firstOf(written, ':', '.');
        String name = end < 0 ? written : written.substring(0, end);
        String qualifier = end < 0 ? "" : written.substring(end);
        String indexed = name.equals("subject") && type.parameters().contains("patient") ? "patient" : name;
        if (!OF_EVERY_TYPE.contains(indexed) && !type.parameters().contains(indexed)) {
            throw refused(
                    "unknown-parameter",
                    "`" + type.name() + "` has no such search parameter here. It has: " + sorted(type.parameters())
                            + ".");
        }
        requireKnown(indexed, qualifier);
        ConditionValue.require(name, value);
        return new Condition(indexed, qualifier, value);
    }

    private static void requireKnown(String name, String qualifier) {
        // HAPI finds nothing that isn't an id which nobody has, so that `_id:not` would tell whether somebody has it.
        if (OF_EVERY_TYPE.contains(name) && !qualifier.isEmpty()) {
            throw refused("bad-grammar", "`" + name + "` takes no modifier here.");
        }
        if (qualifier.isEmpty() || MODIFIERS.contains(qualifier) || isPatientByIdentifier(name, qualifier)) {
            return;
        }
        var chain = CHAIN.matcher(qualifier);
        boolean open = chain.matches()
                && !name.equals("patient")
                && chain.group("type") != null
                && CHAIN_TARGETS.contains(chain.group("type"));
        if (!open && !CHAIN_TARGETS.contains(qualifier.substring(1))) {
            throw refused(
                    "bad-grammar",
                    "This modifier or chain isn't offered on `" + name + "`. A chain names its target type, one of "
                            + sorted(CHAIN_TARGETS) + ".");
        }
    }

    static boolean isPatientByIdentifier(String name, String qualifier) {
        return name.equals("patient")
                && Set.of(":identifier", ".identifier", ":Patient.identifier").contains(qualifier);
    }

    private static int firstOf(String text, char one, char other) {
        int a = text.indexOf(one);
        int b = text.indexOf(other);
        return a < 0 ? b : b < 0 ? a : Math.min(a, b);
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    static BaseServerResponseException refused(String rule, String sentence) {
        return Outcomes.invalid(IssueType.INVALID, rule, sentence, null);
    }
}
