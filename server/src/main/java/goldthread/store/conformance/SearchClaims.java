package goldthread.store.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import goldthread.store.search.StoredType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.jspecify.annotations.Nullable;

/** What the CapabilityStatement says of searching: the line of the closed list, with R4's or our definitions. */
final class SearchClaims {

    private static final String R4 = "http://hl7.org/fhir/SearchParameter/";

    private final FhirContext fhir;
    private final List<SearchParameter> ours;

    SearchClaims(FhirContext fhir, List<SearchParameter> ours) {
        this.fhir = fhir;
        this.ours = List.copyOf(ours);
    }

    /** Writes the claims of a stored type. */
    void write(StoredType type, CapabilityStatementRestResourceComponent into) {
        List<CapabilityStatementRestResourceSearchParamComponent> claims = new ArrayList<>();
        claims.add(claim("_id", SearchParamType.TOKEN, R4 + "Resource-id"));
        claims.add(claim("_lastUpdated", SearchParamType.DATE, R4 + "Resource-lastUpdated"));
        for (String name : new TreeSet<>(type.parameters())) {
            claims.add(claim(type.name(), name));
        }
        if (hasSubjectToo(type)) {
            claims.add(claim(type.name(), "subject").setDocumentation("Another name for `patient`."));
        }
        into.setSearchParam(claims);
        for (String include : new TreeSet<>(type.includes())) {
            into.addSearchInclude(type.name() + ":" + include);
        }
        new TreeSet<>(type.reverseIncludes()).forEach(into::addSearchRevInclude);
    }

    /** The search grammar takes `subject` for `patient`. */
    private boolean hasSubjectToo(StoredType type) {
        return type.parameters().contains("patient")
                && !type.parameters().contains("subject")
                && r4(type.name(), "subject") != null;
    }

    private CapabilityStatementRestResourceSearchParamComponent claim(String type, String name) {
        if (r4(type, name) != null) {
            return ofR4(type, name);
        }
        return ours.stream()
                .filter(parameter -> parameter.getCode().equals(name) && parameter.hasBase(type))
                .findFirst()
                .map(parameter -> claim(name, parameter.getType(), parameter.getUrl())
                        .setDocumentation(parameter.getDescription()))
                .orElseThrow(() -> new IllegalStateException("No SearchParameter defines " + type + "." + name));
    }

    /**
     * The claim of a parameter with the meaning that R4 gives it.
     *
     * @throws IllegalStateException when R4 has none of this name
     */
    CapabilityStatementRestResourceSearchParamComponent ofR4(String type, String name) {
        if (name.equals("_id")) {
            return claim(name, SearchParamType.TOKEN, R4 + "Resource-id");
        }
        RuntimeSearchParam r4 = r4(type, name);
        if (r4 == null) {
            throw new IllegalStateException("No SearchParameter of R4 defines " + type + "." + name);
        }
        return claim(name, SearchParamType.fromCode(r4.getParamType().getCode()), r4.getUri());
    }

    private @Nullable RuntimeSearchParam r4(String type, String name) {
        return fhir.getResourceDefinition(type).getSearchParam(name);
    }

    static CapabilityStatementRestResourceSearchParamComponent claim(
            String name, SearchParamType type, String definition) {
        return new CapabilityStatementRestResourceSearchParamComponent()
                .setName(name)
                .setType(type)
                .setDefinition(definition);
    }
}
