package goldthread.store.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.store.SealedPage;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MetadataResource;
import org.springframework.stereotype.Component;

/** Finds definitions and answers like every search of this server: one page, and a sealed link to the next. */
@Component
final class DefinitionSearch {

    private static final String PAGE = "_page";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FhirContext fhir;
    private final ServedDefinitions definitions;
    private final SealedPage pages;

    DefinitionSearch(FhirContext fhir, ServedDefinitions definitions, SealedPage pages) {
        this.fhir = fhir;
        this.definitions = definitions;
        this.pages = pages;
    }

    <T extends MetadataResource> Bundle search(Class<T> type, RequestDetails request) {
        String name = fhir.getResourceType(type);
        String[] page = request.getParameters().get(PAGE);
        DefinitionQuery query = page == null
                ? DefinitionQuery.read(DefinitionParameter.of(fhir, name), request.getParameters())
                : open(page[0], name, request);
        List<T> matches = definitions.of(type).stream().filter(query::matches).toList();
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.SEARCHSET).setTotal(matches.size());
        bundle.addLink().setRelation("self").setUrl(request.getCompleteUrl());
        matches.stream()
                .skip(query.offset())
                .limit(query.count())
                .forEach(match -> add(match, name, request.getFhirServerBase(), bundle));
        if (bundle.hasEntry() && query.next().offset() < matches.size()) {
            bundle.addLink().setRelation("next").setUrl(next(query.next(), name, request));
        }
        return bundle;
    }

    private static void add(MetadataResource match, String type, String base, Bundle bundle) {
        bundle.addEntry()
                .setFullUrl(base + "/" + type + "/" + match.getIdElement().getIdPart())
                .setResource(match.copy())
                .getSearch()
                .setMode(Bundle.SearchEntryMode.MATCH);
    }

    private String next(DefinitionQuery query, String type, RequestDetails request) {
        try {
            return request.getFhirServerBase() + "/" + type + "?" + PAGE + "="
                    + pages.close(purpose(type), JSON.writeValueAsString(query), request);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DefinitionQuery open(String token, String type, RequestDetails request) {
        try {
            return JSON.readValue(pages.open(purpose(type), token, request), DefinitionQuery.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String purpose(String type) {
        return "definitions " + type;
    }
}
