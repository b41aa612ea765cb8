package goldthread.web;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Type;

/**
 * One parameter of an operation's answer that has parts, read by their names.
 *
 * @param parameter as answered
 */
public record AnswerPart(ParametersParameterComponent parameter) {

    /** All parameters of this name, in order. */
    public static List<AnswerPart> all(Parameters answer, String name) {
        return answer.getParameter().stream()
                .filter(parameter -> name.equals(parameter.getName()))
                .map(AnswerPart::new)
                .toList();
    }

    /** The values of its parts of this name, as far as they are of this type. */
    public <T extends Type> List<T> values(String name, Class<T> type) {
        return parameter.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .map(ParametersParameterComponent::getValue)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The value of the first of them. */
    public <T extends Type> Optional<T> value(String name, Class<T> type) {
        return values(name, type).stream().findFirst();
    }

    /** A simple value as text; empty when there is none. */
    public String text(String name) {
        return value(name, Type.class)
                .filter(Type::isPrimitive)
                .map(Type::primitiveValue)
                .orElse("");
    }
}
