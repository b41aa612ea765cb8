package goldthread.form;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.FhirPathExecutionException;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/**
 * Evaluates a form's FHIRPath over what the caller sees, and nothing else: its variables hold it, and a reference leads only
 * to what was given. A form may come from anybody, so that long expressions and functions that could run for ever are
 * refused.
 */
final class Expressions implements IFhirPathEvaluationContext {

    private static final int LONGEST = 1_000;
    private static final Pattern REFUSED =
            Pattern.compile("\\b(?:matches\\w*|replaceMatches|repeat|descendants|aggregate"
                    + "|trace|conformsTo|memberOf|htmlChecks\\w*|checkModifiers)\\s*\\(");

    private final IFhirPath path;
    private final Map<String, ? extends Resource> variables;
    private final Function<String, Optional<Resource>> references;

    /**
     * Over these values.
     *
     * @param variables by name, without the percent sign
     * @param references what the caller sees, by {@code Type/id}
     */
    Expressions(
            FhirContext fhir,
            Map<String, ? extends Resource> variables,
            Function<String, Optional<Resource>> references) {
        this.variables = variables;
        this.references = references;
        this.path = fhir.newFhirPath();
        path.setEvaluationContext(this);
    }

    /** What an expression yields; empty when it can't be evaluated. */
    Optional<List<Base>> evaluate(Resource on, String expression) {
        if (expression.length() > LONGEST || REFUSED.matcher(expression).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(path.evaluate(on, expression, Base.class));
        } catch (FhirPathExecutionException | FHIRException | IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    @Override
    public List<IBase> resolveConstant(Object context, String name, ConstantEvaluationMode mode) {
        Resource value = variables.get(name.startsWith("%") ? name.substring(1) : name);
        return value == null ? List.of() : List.of(value);
    }

    @Override
    @org.jspecify.annotations.Nullable
    public IBase resolveReference(IIdType reference, IBase context) {
        return references.apply(reference.toUnqualifiedVersionless().getValue()).orElse(null);
    }
}
