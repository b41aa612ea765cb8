package goldthread.audit;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Type;

/** Which child an operation of a whole type names: in its URL, in its body, or in a referral that it is given. */
final class AskedOfType {

    private static final Set<String> CHILD = Set.of("patient", "subject");

    /** An operation is about one child; who names more is refused, and the record needn't grow with how many. */
    private static final int MOST = 20;

    private AskedOfType() {}

    /** The parameters of its URL, and those of its body that name a child as one of a URL would. */
    static Map<String, String[]> of(RequestDetails request) {
        Map<String, String[]> asked = new HashMap<>(request.getParameters());
        if (request.getResource() instanceof ServiceRequest referral) {
            asked.put("subject", new String[] {text(referral.getSubject())});
        } else if (request.getResource() instanceof Parameters body) {
            String[] named = body.getParameter().stream()
                    .flatMap(AskedOfType::child)
                    .filter(child -> !child.isBlank())
                    .distinct()
                    .limit(MOST)
                    .toArray(String[]::new);
            if (named.length > 0) {
                asked.put("subject", named);
            }
        }
        return asked;
    }

    private static Stream<String> child(ParametersParameterComponent parameter) {
        if (parameter.getResource() instanceof ServiceRequest referral) {
            return Stream.of(text(referral.getSubject()));
        }
        return CHILD.contains(parameter.getName()) && parameter.hasValue()
                ? Stream.of(text(parameter.getValue()))
                : Stream.of();
    }

    private static String text(Type value) {
        return String.valueOf(value instanceof Reference reference ? reference.getReference() : value.primitiveValue());
    }
}
