package goldthread.store;

import goldthread.terminology.Coded;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation's answer that has parts. What isn't there leaves no part behind.
 *
 * @param of the parameter
 */
public record AnswerPart(ParametersParameterComponent of) {

    /** A new parameter of an answer. */
    public static AnswerPart named(String name, Parameters answer) {
        return new AnswerPart(answer.addParameter().setName(name));
    }

    /** A new part of this one that has parts itself. */
    public AnswerPart part(String name) {
        return new AnswerPart(of.addPart().setName(name));
    }

    /** Adds a value, unless there is none. */
    public AnswerPart with(String name, @Nullable Type value) {
        if (value != null && !value.isEmpty()) {
            of.addPart().setName(name).setValue(value);
        }
        return this;
    }

    /** Adds a value, unless there is none. */
    public AnswerPart with(String name, Optional<? extends Type> value) {
        return with(name, value.orElse(null));
    }

    /** Adds a code, unless there is none. */
    public AnswerPart code(String name, @Nullable Coded code) {
        return with(name, code == null ? null : new CodeType(code.code()));
    }

    /** Adds a code, unless there is none. */
    public AnswerPart code(String name, Optional<? extends Coded> code) {
        return code(name, code.orElse(null));
    }

    /** Adds a reference as {@code Type/id}; an empty one says nothing. */
    public AnswerPart reference(String name, String to) {
        return with(name, to.isEmpty() ? null : new Reference(to));
    }
}
