package goldthread.store.conformance;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.FhirOperations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code CodeSystem/$lookup} and {@code CodeSystem/$validate-code}: what a code means, and whether there is one. */
@Component
final class CodeSystemOperations implements FhirOperations {

    private static final Set<String> LOOKUP = Set.of("code", "system", "version", "coding", "property");
    private static final Set<String> VALIDATE =
            Set.of("url", "version", "code", "display", "coding", "codeableConcept");

    private final KnownTerminology terminology;
    private final CodeCheck check;
    private final ConceptLookup lookup;

    CodeSystemOperations(KnownTerminology terminology, CodeCheck check, ConceptLookup lookup) {
        this.terminology = terminology;
        this.check = check;
        this.lookup = lookup;
    }

    /** What a code means. */
    @Operation(
            name = "$lookup",
            typeName = "CodeSystem",
            idempotent = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/CodeSystem-lookup")
    public Parameters lookup(RequestDetails request) {
        TerminologyInput input = TerminologyInput.of(request, LOOKUP);
        return lookup.of(input.codes(null).get(0), Set.copyOf(input.texts("property")));
    }

    /** Whether a code is in a code system. */
    @Operation(
            name = "$validate-code",
            typeName = "CodeSystem",
            idempotent = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/CodeSystem-validate-code")
    public Parameters validateCode(@IdParam(optional = true) @Nullable IIdType id, RequestDetails request) {
        TerminologyInput input = TerminologyInput.of(request, VALIDATE);
        Optional<String> url = id == null
                ? input.text("url")
                : Optional.of(
                        terminology.served(CodeSystem.class, id.getIdPart()).getUrl());
        List<Coding> codes = input.codes(url.orElse(null));
        if (codes.stream().anyMatch(code -> !code.getSystem().equals(url.orElse(code.getSystem())))) {
            throw TerminologyInput.refused("The coding is of another code system than the one that is asked.");
        }
        return check.of(codes, null);
    }
}
