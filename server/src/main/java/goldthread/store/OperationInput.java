package goldthread.store;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;

/**
 * What a client sends to an operation that reads: the query of a GET, or the Parameters of a POST, or both. A parameter
 * that the operation doesn't have is refused, so that nobody takes an unfiltered answer for a filtered one.
 */
public final class OperationInput {

    private static final int MAX_VALUES = 100;

    /** How the answer is written, not what is asked for. */
    private static final Set<String> PRESENTATION = Set.of("_format", "_pretty", "_elements", "_summary");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private OperationInput() {}

    /**
     * Reads a request.
     *
     * @param known the names of the operation's parameters
     * @throws InvalidRequestException 400 for a parameter that isn't known, or whose value is no simple one
     */
    public static OperationInput of(RequestDetails request, Set<String> known) {
        OperationInput input = new OperationInput();
        request.getParameters().forEach((name, values) -> {
            for (String value : values) {
                input.add(name, value, known);
            }
        });
        IBaseResource body = request.getResource();
        if (body instanceof Parameters parameters) {
            parameters.getParameter().forEach(parameter -> input.add(parameter.getName(), text(parameter), known));
        } else if (body != null) {
            throw refused("bad-grammar", "The body of an operation is a Parameters resource.");
        }
        return input;
    }

    private void add(String name, String value, Set<String> known) {
        if (PRESENTATION.contains(name)) {
            return;
        }
        if (!known.contains(name)) {
            throw refused(
                    "unknown-parameter",
                    "This operation has no such parameter. It has: "
                            + known.stream().sorted().toList() + ".");
        }
        List<String> all = values.computeIfAbsent(name, absent -> new ArrayList<>());
        all.add(value);
        if (all.size() > MAX_VALUES) {
            throw refused("too-many-parameters", "`" + name + "` takes at most " + MAX_VALUES + " values.");
        }
    }

    private static String text(ParametersParameterComponent parameter) {
        if (!parameter.hasValue() || !parameter.getValue().isPrimitive()) {
            throw refused("bad-grammar", "Each parameter of this operation has one simple value.");
        }
        return parameter.getValue().primitiveValue();
    }

    /**
     * The one value of a parameter.
     *
     * @throws InvalidRequestException 400 when there are more, or it is blank
     */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw refused("bad-grammar", "`" + name + "` takes one value.");
        }
        return all.stream().findFirst();
    }

    /**
     * All values of a parameter, in the order sent.
     *
     * @throws InvalidRequestException 400 when one is blank
     */
    public List<String> all(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.stream().anyMatch(String::isBlank)) {
            throw refused("bad-grammar", "`" + name + "` has no value.");
        }
        return List.copyOf(all);
    }

    /**
     * The one value of a parameter, as the span of time that it stands for.
     *
     * @throws InvalidRequestException 400 when it is no FHIR date
     */
    public Optional<DateSpan> date(String name) {
        return one(name).map(written -> {
            try {
                return DateSpan.of(new DateTimeType(written));
            } catch (IllegalArgumentException | DataFormatException noDate) {
                throw refused(
                        "bad-grammar",
                        "`" + name + "` is a date, such as 2026-03-04, or a time with its zone, such as"
                                + " 2026-03-04T10:00:00Z; a `+` in a URL is written %2B.");
            }
        });
    }

    /** 400, with one of our rule codes. */
    private static InvalidRequestException refused(String rule, String sentence) {
        return Outcomes.invalid(IssueType.INVALID, rule, sentence, null);
    }
}
