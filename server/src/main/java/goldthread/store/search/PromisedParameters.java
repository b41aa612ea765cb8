package goldthread.store.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.SearchParameter;

/**
 * The search parameters that HAPI indexes: those of the list of types and no other, since each one costs a row for
 * every value of every resource written. They come from memory; the database holds none.
 */
public final class PromisedParameters implements ISearchParamProvider {

    private final List<IBaseResource> parameters;

    /**
     * Puts the list together.
     *
     * @param ours the parameters that our profiles add to R4
     * @throws IllegalStateException when the list promises a parameter that neither R4 nor our profiles define
     */
    public PromisedParameters(FhirContext fhir, StoredTypes types, List<SearchParameter> ours) {
        Map<String, SearchParameter> byUrl = new LinkedHashMap<>();
        Set<String> undefined = new TreeSet<>();
        for (StoredType type : types.all()) {
            for (String name : new TreeSet<>(type.parameters())) {
                RuntimeSearchParam base =
                        fhir.getResourceDefinition(type.name()).getSearchParam(name);
                if (base != null) {
                    widen(byUrl, base, type.name());
                } else if (!addOurs(byUrl, ours, type.name(), name)) {
                    undefined.add(type.name() + "." + name);
                }
            }
        }
        if (!undefined.isEmpty()) {
            throw new IllegalStateException("No SearchParameter defines what the list of types promises: " + undefined);
        }
        this.parameters = new ArrayList<>(byUrl.values());
    }

    /** R4 shares one parameter among types; the registry knows it by its url, so it stays one here. */
    private static void widen(Map<String, SearchParameter> byUrl, RuntimeSearchParam base, String type) {
        SearchParameter parameter = byUrl.computeIfAbsent(base.getUri(), url -> fromR4(base));
        parameter.addBase(type);
        parameter.setExpression(
                parameter.hasExpression() ? parameter.getExpression() + " | " + base.getPath() : base.getPath());
    }

    private static SearchParameter fromR4(RuntimeSearchParam base) {
        SearchParameter parameter = new SearchParameter();
        parameter
                .setUrl(base.getUri())
                .setName(base.getName())
                .setCode(base.getName())
                .setStatus(PublicationStatus.ACTIVE)
                .setDescription(base.getDescription())
                .setType(SearchParamType.fromCode(base.getParamType().getCode()));
        parameter.setId(
                "SearchParameter/" + base.getUri().substring(base.getUri().lastIndexOf('/') + 1));
        base.getTargets().forEach(parameter::addTarget);
        return parameter;
    }

    private static boolean addOurs(
            Map<String, SearchParameter> byUrl, List<SearchParameter> ours, String type, String name) {
        for (SearchParameter parameter : ours) {
            if (parameter.getCode().equals(name) && parameter.hasBase(type)) {
                byUrl.put(parameter.getUrl(), parameter);
                return true;
            }
        }
        return false;
    }

    @Override
    public IBundleProvider search(SearchParameterMap query) {
        return new SimpleBundleProvider(parameters);
    }

    @Override
    public IBaseResource read(IIdType id) {
        return parameters.stream()
                .filter(parameter -> parameter.getIdElement().getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }
}
