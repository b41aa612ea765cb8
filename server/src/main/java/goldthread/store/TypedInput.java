package goldthread.store;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * What a client gives an operation whose parameters have types, in the URL or in a Parameters resource. A parameter that the operation doesn't know
 * is refused, as one of a search is: nothing that a client asks for is passed over in silence.
 */
public final class TypedInput {

    /** Parameters about the form of the answer, which the server handles for every request. */
    /** How often a parameter may stand there that is compared with something. */
    private static final int MOST = 100;

    private static final Set<String> GENERAL = Set.of("_format", "_pretty", "_summary", "_elements");

    private final List<ParametersParameterComponent> parameters;

    private TypedInput(List<ParametersParameterComponent> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    /** Reads URL and body. */
    public static TypedInput of(RequestDetails request, Set<String> known) {
        List<ParametersParameterComponent> all = new ArrayList<>();
        request.getParameters().forEach((name, values) -> {
            for (String value : GENERAL.contains(name) ? new String[0] : values) {
                all.add(new ParametersParameterComponent().setName(name).setValue(new StringType(value)));
            }
        });
        IBaseResource body = request.getResource();
        if (body instanceof Parameters given) {
            all.addAll(given.getParameter());
        } else if (body != null) {
            throw Outcomes.invalid(
                    IssueType.STRUCTURE,
                    Rule.WRONG_TYPE.code(),
                    "The body of an operation is a Parameters resource.",
                    null);
        }
        return of(all, known);
    }

    /** Reads these parameters. */
    public static TypedInput of(List<ParametersParameterComponent> parameters, Set<String> known) {
        for (ParametersParameterComponent parameter : parameters) {
            if (!known.contains(parameter.getName())) {
                throw Outcomes.invalid(
                        IssueType.NOTSUPPORTED,
                        Rule.UNKNOWN_PARAMETER.code(),
                        "This operation knows these parameters: "
                                + String.join(", ", known.stream().sorted().toList()) + ".",
                        null);
            }
        }
        return new TypedInput(parameters);
    }

    /** All values of a parameter. */
    public List<Type> values(String name) {
        return parameters.stream()
                .filter(parameter -> name.equals(parameter.getName()) && parameter.hasValue())
                .map(ParametersParameterComponent::getValue)
                .toList();
    }

    /** The value of a parameter that may be given once. */
    public Optional<Type> value(String name) {
        List<Type> values = values(name);
        if (values.size() > 1) {
            throw malformed(name, "is given more than once; it takes one value.");
        }
        return values.stream().findFirst();
    }

    /** The value as a resource would hold it, read from text where it came in the URL. */
    public <T extends Type> Optional<T> value(String name, Class<T> type) {
        return value(name).map(value -> {
            if (!type.isInstance(value)) {
                throw malformed(
                        name, "needs a value of type " + type.getSimpleName().replace("Type", "") + ".");
            }
            return type.cast(value);
        });
    }

    /** The value of a parameter as text. */
    public Optional<String> text(String name) {
        return value(name).map(value -> text(name, value));
    }

    /** All values of a parameter as text. */
    public List<String> texts(String name) {
        List<Type> values = values(name);
        if (values.size() > MOST) {
            throw malformed(name, "stands there at most " + MOST + " times.");
        }
        return values.stream().map(value -> text(name, value)).toList();
    }

    private static String text(String name, Type value) {
        if (!value.isPrimitive() || value.primitiveValue() == null) {
            throw malformed(name, "needs a simple value.");
        }
        return value.primitiveValue();
    }

    /**
     * How to turn a text into something that may refuse it.
     *
     * @param <T> what it is turned into
     */
    public interface Reading<T> {
        /** Reads a text. */
        T read(String text);
    }

    /** The value of a parameter, read from its text. */
    public <T> Optional<T> read(String name, String otherwise, Reading<T> reading) {
        return text(name).map(text -> {
            try {
                return reading.read(text);
            } catch (FHIRException | DataFormatException | IllegalArgumentException unreadable) {
                throw malformed(name, otherwise);
            }
        });
    }

    /** 400: a parameter is missing, or isn't what it should be. */
    public static RuntimeException malformed(String name, String sentence) {
        return Outcomes.invalid(
                IssueType.VALUE, Rule.BAD_GRAMMAR.code(), "The parameter " + name + " " + sentence, name);
    }
}
