package goldthread.store.conformance;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import goldthread.store.Outcomes;
import goldthread.store.validation.KnownDefinitions;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds value sets, code systems and maps by canonical URL: ours, R4's own, and those of the deployer's packages. */
@Component
final class KnownTerminology {

    private final KnownDefinitions known;
    private final ServedDefinitions served;

    KnownTerminology(KnownDefinitions known, ServedDefinitions served) {
        this.known = known;
        this.served = served;
    }

    /** The value set with this URL, which may end in a bar and a version. */
    Optional<ValueSet> valueSet(String canonical) {
        return named(ValueSet.class, known.chain().fetchValueSet(canonical(canonical, null)), canonical);
    }

    /** The code system with this URL, which may end in a bar and a version. */
    Optional<CodeSystem> codeSystem(String canonical) {
        return named(CodeSystem.class, known.chain().fetchCodeSystem(canonical(canonical, null)), canonical);
    }

    /** Code systems that add to one that others define. */
    List<CodeSystem> supplementsOf(String system) {
        return served.of(CodeSystem.class).stream()
                .filter(supplement -> supplement.getContent() == CodeSystem.CodeSystemContentMode.SUPPLEMENT)
                .filter(supplement -> canonical(String.valueOf(supplement.getSupplements()), null)
                        .equals(system))
                .toList();
    }

    /** All maps. */
    List<ConceptMap> maps() {
        return served.of(ConceptMap.class);
    }

    /** The served definition that an id names. */
    <T extends MetadataResource> T served(Class<T> type, String id) {
        return served.read(type, id).orElseThrow(Outcomes::notFound);
    }

    /** The chain also finds by the last part of a URL, which would be a guess. */
    private static <T extends MetadataResource> Optional<T> named(
            Class<T> type, @Nullable IBaseResource found, String canonical) {
        int bar = canonical.indexOf('|');
        return Optional.ofNullable(found)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(resource -> resource.getUrl().equals(canonical(canonical, null)))
                .filter(resource -> bar < 0 || canonical.substring(bar + 1).equals(resource.getVersion()));
    }

    /** The URL without its version, or with another one. */
    static String canonical(String canonical, @Nullable String version) {
        int bar = canonical.indexOf('|');
        String url = bar < 0 ? canonical : canonical.substring(0, bar);
        return version == null ? url : url + "|" + version;
    }

    /** 404 with a sentence: what is known here is no secret. */
    static BaseServerResponseException unknown(String sentence) {
        return new ResourceNotFoundException(sentence, Outcomes.outcome(IssueType.NOTFOUND, "not-found", sentence));
    }
}
