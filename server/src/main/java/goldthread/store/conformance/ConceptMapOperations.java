package goldthread.store.conformance;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.FhirOperations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ConceptMap/$translate}: what a code is called in another code system. */
@Component
final class ConceptMapOperations implements FhirOperations {

    private static final Set<String> TRANSLATE = Set.of(
            "url",
            "conceptMapVersion",
            "code",
            "system",
            "version",
            "coding",
            "codeableConcept",
            "source",
            "target",
            "targetsystem",
            "reverse");

    private final KnownTerminology terminology;

    ConceptMapOperations(KnownTerminology terminology) {
        this.terminology = terminology;
    }

    /** Translates by one map, or by all that have the code among their sources. */
    @Operation(
            name = "$translate",
            typeName = "ConceptMap",
            idempotent = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/ConceptMap-translate")
    public Parameters translate(@IdParam(optional = true) @Nullable IIdType id, RequestDetails request) {
        TerminologyInput input = TerminologyInput.of(request, TRANSLATE);
        boolean backwards = input.truth("reverse");
        Translation translation = new Translation();
        List<ConceptMap> maps = maps(id, input);
        input.codes(null).forEach(code -> maps.forEach(map -> translation.add(map, code, backwards)));
        input.text("targetsystem").ifPresent(translation::keepTargetsIn);
        return translation.answer();
    }

    private List<ConceptMap> maps(@Nullable IIdType id, TerminologyInput input) {
        Optional<String> url = input.text("url");
        if (id != null && url.isPresent()) {
            throw TerminologyInput.refused("Name one map: by id or by `url`.");
        }
        Optional<String> version = input.text("conceptMapVersion");
        List<ConceptMap> named = id != null
                ? List.of(terminology.served(ConceptMap.class, id.getIdPart()))
                : terminology.maps().stream()
                        .filter(map -> map.getUrl().equals(url.orElse(map.getUrl())))
                        .filter(map -> version.isEmpty() || version.get().equals(map.getVersion()))
                        .toList();
        if (named.isEmpty()) {
            throw KnownTerminology.unknown("No concept map with this `url` and version is known here.");
        }
        return named.stream()
                .filter(map -> joins(map.getSource(), input.text("source")))
                .filter(map -> joins(map.getTarget(), input.text("target")))
                .toList();
    }

    /** Whether a map begins or ends at the value set that the request names, if it names one. */
    private static boolean joins(@Nullable Type end, Optional<String> valueSet) {
        return valueSet.isEmpty()
                || (end instanceof CanonicalType canonical && valueSet.get().equals(canonical.getValue()))
                || (end instanceof UriType uri && valueSet.get().equals(uri.getValue()));
    }
}
