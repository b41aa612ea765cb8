package goldthread.audit;

import ca.uhn.fhir.rest.api.QualifiedParamList;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.audit.AuditQuery.Criterion;
import goldthread.store.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Reads a search of the audit: as with records, what isn't on the list is refused and never ignored. */
final class AuditGrammar {

    private static final String REFERENCE = "[A-Z][A-Za-z]{1,39}/[A-Za-z0-9.-]{1,64}";
    private static final Pattern CODE = Pattern.compile("([^|\\s]*\\|)?[^|\\s]+");

    /** What can be searched by, and the form of its values. */
    private static final Map<String, Pattern> PARAMETERS = new TreeMap<>(Map.of(
            "_id",
            Pattern.compile("[A-Za-z0-9.-]{1,64}"),
            "action",
            CODE,
            "agent",
            Pattern.compile(REFERENCE),
            "agent-role",
            CODE,
            "date",
            Pattern.compile("(eq|ge|gt|le|lt)?[0-9].*"),
            "entity",
            Pattern.compile(REFERENCE),
            "outcome",
            CODE,
            "patient",
            Pattern.compile("(Patient/)?[A-Za-z0-9.-]{1,64}"),
            AuditCriteria.BY_NUMBER,
            Pattern.compile("[^|\\s]+\\|[^|\\s]{1,200}"),
            "subtype",
            CODE));

    private static final Set<String> PRESENTATION = Set.of("_format", "_pretty", "_elements", "_summary");
    private static final int MAX_PARAMETERS = 20;
    private static final int MAX_ALTERNATIVES = 100;

    private AuditGrammar() {}

    static Set<String> parameters() {
        return PARAMETERS.keySet().stream()
                .filter(name -> name.indexOf(':') < 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Reads the parameters of a search.
     *
     * @throws InvalidRequestException 400 that names the first parameter that isn't in order
     */
    static AuditQuery read(Map<String, String[]> parameters) {
        if (parameters.values().stream().mapToInt(values -> values.length).sum() > MAX_PARAMETERS) {
            throw refused("too-many-parameters", "A search takes at most " + MAX_PARAMETERS + " parameters.");
        }
        List<Criterion> criteria = new ArrayList<>();
        int count = AuditQuery.DEFAULT_COUNT;
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                switch (parameter.getKey()) {
                    case "_count" -> count = count(value);
                    case "_sort" -> requireNewestFirst(value);
                    default -> criterion(parameter.getKey(), value, criteria);
                }
            }
        }
        return new AuditQuery(criteria, count, null);
    }

    private static int count(String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw refused("bad-grammar", "`_count` must be a whole number from 0 to " + AuditQuery.MAX_COUNT + ".");
        }
        int count = Integer.parseInt(value);
        if (count > AuditQuery.MAX_COUNT) {
            throw refused(
                    "count-too-large", "`_count` is at most " + AuditQuery.MAX_COUNT + "; follow `next` for more.");
        }
        return count;
    }

    private static void requireNewestFirst(String value) {
        if (!value.equals("-date")) {
            throw refused("unknown-parameter", "`AuditEvent` is sorted by `-date`, newest first, and by nothing else.");
        }
    }

    private static void criterion(String written, String value, List<Criterion> into) {
        if (written.equals("_summary") && value.equals("count")) {
            throw refused("bad-grammar", "Totals aren't offered; follow `next` to the end.");
        }
        if (PRESENTATION.contains(written)) {
            return;
        }
        String name = PARAMETERS.containsKey(written) ? written : written.split("[:.]", 2)[0];
        Pattern form = PARAMETERS.get(name);
        if (form == null) {
            throw refused(
                    "unknown-parameter",
                    "`AuditEvent` has no such search parameter here. It has: " + parameters() + ".");
        }
        if (!name.equals(written)) {
            throw refused("bad-grammar", "This modifier or chain isn't offered on `" + name + "`.");
        }
        List<String> anyOf = QualifiedParamList.splitQueryStringByCommasIgnoreEscape(null, value);
        if (anyOf.isEmpty() || anyOf.size() > MAX_ALTERNATIVES) {
            throw refused("bad-grammar", "`" + name + "` takes 1 to " + MAX_ALTERNATIVES + " values.");
        }
        if (!anyOf.stream().allMatch(one -> form.matcher(one).matches())) {
            throw refused("bad-grammar", "A value of `" + name + "` isn't in its form.");
        }
        into.add(new Criterion(name, anyOf));
    }

    static InvalidRequestException refused(String rule, String sentence) {
        return Outcomes.invalid(IssueType.INVALID, rule, sentence, null);
    }
}
