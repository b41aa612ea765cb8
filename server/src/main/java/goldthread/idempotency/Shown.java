package goldthread.idempotency;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What an answer shows of stored records. */
final class Shown {

    private Shown() {}

    /** {@code Type/id} of each stored record whose content an answer holds. */
    static Set<String> in(@Nullable IBaseResource answer) {
        return records(answer).collect(Collectors.toSet());
    }

    private static Stream<String> records(@Nullable IBaseResource answer) {
        if (answer instanceof Bundle bundle) {
            return bundle.getEntry().stream()
                    .map(BundleEntryComponent::getResource)
                    .flatMap(Shown::records);
        }
        if (answer instanceof Parameters parameters) {
            return parameters.getParameter().stream().flatMap(Shown::records);
        }
        return answer instanceof Resource resource && resource.getIdElement().hasVersionIdPart()
                ? Stream.of(resource.fhirType() + "/" + resource.getIdPart())
                : Stream.of();
    }

    private static Stream<String> records(ParametersParameterComponent parameter) {
        return Stream.concat(
                records(parameter.getResource()), parameter.getPart().stream().flatMap(Shown::records));
    }
}
