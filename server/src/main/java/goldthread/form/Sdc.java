package goldthread.form;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;

/**
 * What of Structured Data Capture is understood: the launch context patient, variables that are simple queries, initial
 * expressions, and observations to be taken out.
 *
 * @see <a href="https://hl7.org/fhir/uv/sdc/">Structured Data Capture</a>
 */
final class Sdc {

    static final String VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable";
    static final String INITIAL = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression";
    static final String EXTRACT = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract";
    static final String FHIRPATH = "text/fhirpath";
    static final String QUERY = "application/x-fhir-query";

    private Sdc() {}

    /** What an extension switches on or off; empty when it isn't there. */
    static Optional<Boolean> flag(String url, List<Extension> extensions) {
        return extensions.stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .map(Extension::getValue)
                .filter(BooleanType.class::isInstance)
                .map(value -> ((BooleanType) value).booleanValue())
                .findFirst();
    }

    /** The expressions that stand there under an extension. */
    static List<Expression> expressions(String url, List<Extension> extensions) {
        return extensions.stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .map(Extension::getValue)
                .filter(Expression.class::isInstance)
                .map(Expression.class::cast)
                .toList();
    }

    static List<Expression> expressions(String url, Element element) {
        return expressions(url, element.getExtension());
    }
}
