package goldthread.risk;

import goldthread.terminology.Coded;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
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
        if (value != null && !value.isEmpty()) {
            of.addPart().setName(name).setValue(value);
        }
        return this;
    }

    Part with(String name, Optional<? extends Type> value) {
        return with(name, value.orElse(null));
    }

    Part code(String name, Coded code) {
        return with(name, new CodeType(code.code()));
    }
}
