package goldthread.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * Reads what an operation has answered by the names of its parts.
 *
 * @param parts of one parameter, or all parameters of an answer
 */
public record Parts(List<ParametersParameterComponent> parts) {

    /** Copies the list. */
    public Parts {
        parts = List.copyOf(parts);
    }

    /** All that was answered. */
    public static Parts of(Parameters answer) {
        return new Parts(answer.getParameter());
    }

    /** Each part of this name, taken apart itself. */
    public Stream<Parts> each(String name) {
        return named(name).map(part -> new Parts(part.getPart()));
    }

    /** The values of this name. */
    public <T extends Type> Stream<T> values(String name, Class<T> type) {
        return named(name)
                .map(ParametersParameterComponent::getValue)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The first value of this name. */
    public <T extends Type> Optional<T> value(String name, Class<T> type) {
        return values(name, type).findFirst();
    }

    /** The first of this name as text; empty when it isn't a primitive value. */
    public String text(String name) {
        return named(name)
                .map(ParametersParameterComponent::getValue)
                .filter(value -> value != null && value.isPrimitive())
                .map(Type::primitiveValue)
                .findFirst()
                .orElse("");
    }

    /** What somebody or an agency is called; empty when nobody says. */
    public String displayed(String name) {
        return value(name, Reference.class)
                .map(Reference::getDisplay)
                .filter(words -> words != null && !words.isBlank())
                .orElse("");
    }

    /** Whether it is there and true. */
    public boolean isTrue(String name) {
        return value(name, BooleanType.class).map(BooleanType::booleanValue).orElse(false);
    }

    /** A day or a moment. */
    public Optional<BaseDateTimeType> date(String name) {
        return value(name, BaseDateTimeType.class).filter(BaseDateTimeType::hasValue);
    }

    private Stream<ParametersParameterComponent> named(String name) {
        return parts.stream().filter(part -> name.equals(part.getName()));
    }
}
