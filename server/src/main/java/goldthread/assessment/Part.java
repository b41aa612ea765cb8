package goldthread.assessment;

import goldthread.terminology.Coded;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that has parts. What isn't there leaves no part behind.
 *
 * @param of the parameter
 */
record Part(ParametersParameterComponent of) {

    static Part named(String name, Parameters answer) {
        return new Part(answer.addParameter().setName(name));
    }

    Part part(String name) {
        return new Part(of.addPart().setName(name));
    }

    Part with(String name, @Nullable Type value) {
        if (value != null) {
            of.addPart().setName(name).setValue(value);
        }
        return this;
    }

    Part code(String name, @Nullable Coded code) {
        return with(name, code == null ? null : new CodeType(code.code()));
    }

    Part code(String name, Optional<? extends Coded> code) {
        return code(name, code.orElse(null));
    }

    /** A reference as {@code Type/id}; an empty one says nothing. */
    Part reference(String name, String to) {
        return with(name, to.isEmpty() ? null : new Reference(to));
    }
}
