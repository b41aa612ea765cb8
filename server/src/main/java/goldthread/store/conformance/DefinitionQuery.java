package goldthread.store.conformance;

import ca.uhn.fhir.rest.api.QualifiedParamList;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.store.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * A search for definitions, read and found in order. As with records, what isn't a parameter is refused and never
 * ignored.
 *
 * @param criteria all of which a match must meet
 * @param count matches on a page
 * @param offset matches on earlier pages
 */
record DefinitionQuery(List<Criterion> criteria, int count, int offset) {

    static final int MAX_COUNT = 100;

    private static final int DEFAULT_COUNT = 50;
    private static final int MAX_PARAMETERS = 20;

    /** How the answer is written, not what is looked for. */
    private static final Set<String> PRESENTATION = Set.of("_format", "_pretty", "_elements", "_summary");

    /** Copies its list. */
    DefinitionQuery {
        criteria = List.copyOf(criteria);
    }

    /**
     * One parameter.
     *
     * @param modifier with its colon; empty without one
     * @param anyOf the alternatives, of which one must be met
     */
    record Criterion(DefinitionParameter parameter, String modifier, List<String> anyOf) {

        /** Copies its list. */
        Criterion {
            anyOf = List.copyOf(anyOf);
        }

        boolean isMetBy(MetadataResource definition) {
            return anyOf.stream().anyMatch(value -> parameter.matches(definition, modifier, value));
        }
    }

    /**
     * Reads the parameters of a search.
     *
     * @param offered by which the type can be searched
     * @throws InvalidRequestException 400 that names the first parameter that isn't in order
     */
    static DefinitionQuery read(List<DefinitionParameter> offered, Map<String, String[]> parameters) {
        List<Criterion> criteria = new ArrayList<>();
        int count = DEFAULT_COUNT;
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                if (parameter.getKey().equals("_count")) {
                    count = count(value);
                } else if (!PRESENTATION.contains(parameter.getKey())) {
                    criteria.add(criterion(offered, parameter.getKey(), value));
                }
            }
        }
        if (criteria.size() > MAX_PARAMETERS) {
            throw refused("too-many-parameters", "A search takes at most " + MAX_PARAMETERS + " parameters.");
        }
        return new DefinitionQuery(criteria, count, 0);
    }

    private static int count(String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw refused("bad-grammar", "`_count` must be a whole number from 0 to " + MAX_COUNT + ".");
        }
        int count = Integer.parseInt(value);
        if (count > MAX_COUNT) {
            throw refused("count-too-large", "`_count` is at most " + MAX_COUNT + "; follow `next` for more.");
        }
        return count;
    }

    private static Criterion criterion(List<DefinitionParameter> offered, String written, String value) {
        int colon = written.indexOf(':');
        String code = colon < 0 ? written : written.substring(0, colon);
        String modifier = colon < 0 ? "" : written.substring(colon);
        DefinitionParameter parameter = offered.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> refused(
                        "unknown-parameter",
                        "There is no such search parameter here. There are: "
                                + offered.stream()
                                        .map(DefinitionParameter::code)
                                        .toList() + "."));
        if (!modifier.isEmpty() && !parameter.modifiers().contains(modifier)) {
            throw refused("bad-grammar", "This modifier isn't offered on `" + code + "`.");
        }
        if (value.isBlank()) {
            throw refused("bad-grammar", "The search parameter `" + code + "` has no value.");
        }
        return new Criterion(parameter, modifier, QualifiedParamList.splitQueryStringByCommasIgnoreEscape(null, value));
    }

    boolean matches(MetadataResource definition) {
        return criteria.stream().allMatch(criterion -> criterion.isMetBy(definition));
    }

    DefinitionQuery next() {
        return new DefinitionQuery(criteria, count, offset + count);
    }

    private static InvalidRequestException refused(String rule, String sentence) {
        return Outcomes.invalid(IssueType.INVALID, rule, sentence, null);
    }
}
