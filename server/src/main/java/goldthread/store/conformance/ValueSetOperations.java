package goldthread.store.conformance;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.FhirOperations;
import goldthread.store.Outcomes;
import goldthread.store.conformance.Expansion.Wanted;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ValueSet/$expand} and {@code ValueSet/$validate-code}: which codes there are, and whether one is among them. */
@Component
final class ValueSetOperations implements FhirOperations {

    private static final Set<String> EXPAND = Set.of("url", "valueSetVersion", "valueSet", "filter", "offset", "count");
    private static final Set<String> VALIDATE =
            Set.of("url", "valueSetVersion", "code", "system", "systemVersion", "display", "coding", "codeableConcept");

    private final KnownTerminology terminology;
    private final Expansion expansion;
    private final ComposeReading compose;
    private final CodeCheck check;

    ValueSetOperations(KnownTerminology terminology, Expansion expansion, ComposeReading compose, CodeCheck check) {
        this.terminology = terminology;
        this.expansion = expansion;
        this.compose = compose;
        this.check = check;
    }

    /** The codes of a value set. */
    @Operation(
            name = "$expand",
            typeName = "ValueSet",
            idempotent = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/ValueSet-expand")
    public ValueSet expand(@IdParam(optional = true) @Nullable IIdType id, RequestDetails request) {
        TerminologyInput input = TerminologyInput.of(request, EXPAND);
        ValueSet set = theOne(id, input);
        int count = input.number("count").orElse(Expansion.MAX_CODES);
        if (count > Expansion.MAX_CODES) {
            throw Outcomes.invalid(
                    IssueType.INVALID,
                    "count-too-large",
                    "`count` is at most " + Expansion.MAX_CODES + "; go on with `offset`.",
                    null);
        }
        String filter = input.text("filter").orElse("");
        return expansion.of(set, new Wanted(filter, input.number("offset").orElse(0), count));
    }

    /** Whether a code is in a value set. */
    @Operation(
            name = "$validate-code",
            typeName = "ValueSet",
            idempotent = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/ValueSet-validate-code")
    public Parameters validateCode(@IdParam(optional = true) @Nullable IIdType id, RequestDetails request) {
        TerminologyInput input = TerminologyInput.of(request, VALIDATE);
        ValueSet set = theOne(id, input);
        compose.requireFollowed(set);
        return check.of(input.codes(null), set.getUrl());
    }

    private ValueSet theOne(@Nullable IIdType id, TerminologyInput input) {
        Optional<String> url = input.text("url");
        Optional<ValueSet> sent = input.structure("valueSet", ValueSet.class);
        if (Stream.of(id != null, url.isPresent(), sent.isPresent())
                        .filter(named -> named)
                        .count()
                != 1) {
            throw TerminologyInput.refused("Name one value set: by id, by `url`, or to expand it by `valueSet`.");
        }
        if (id != null) {
            return terminology.served(ValueSet.class, id.getIdPart());
        }
        return sent.orElseGet(() -> known(url.orElseThrow(), input.text("valueSetVersion")));
    }

    private ValueSet known(String url, Optional<String> version) {
        return terminology
                .valueSet(
                        version.map(one -> KnownTerminology.canonical(url, one)).orElse(url))
                .orElseThrow(() -> KnownTerminology.unknown("No value set with this `url` and version is known here."));
    }
}
