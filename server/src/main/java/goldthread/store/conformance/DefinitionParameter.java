package goldthread.store.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.NamingSystem.NamingSystemUniqueIdComponent;
import org.jspecify.annotations.Nullable;

/** By what definitions can be searched; each type has those that R4 gives it. */
enum DefinitionParameter {
    ID("_id", SearchParamType.TOKEN, definition -> one(definition.getIdElement().getIdPart())),
    URL("url", SearchParamType.URI, definition -> one(definition.getUrl())),
    VERSION("version", SearchParamType.TOKEN, definition -> one(definition.getVersion())),
    NAME("name", SearchParamType.STRING, definition -> one(definition.getName())),
    TITLE("title", SearchParamType.STRING, definition -> one(definition.getTitle())),
    STATUS("status", SearchParamType.TOKEN, DefinitionParameter::status),
    VALUE("value", SearchParamType.STRING, DefinitionParameter::uniqueIds);

    private static final String ID_DEFINITION = "http://hl7.org/fhir/SearchParameter/Resource-id";
    private static final String STATUS_SYSTEM = "http://hl7.org/fhir/publication-status";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String code;
    private final SearchParamType type;
    private final Function<MetadataResource, List<String>> values;

    DefinitionParameter(String code, SearchParamType type, Function<MetadataResource, List<String>> values) {
        this.code = code;
        this.type = type;
        this.values = values;
    }

    String code() {
        return code;
    }

    SearchParamType type() {
        return type;
    }

    /** What a parameter may have after its name. */
    Set<String> modifiers() {
        return type == SearchParamType.STRING ? Set.of(":exact", ":contains") : Set.of();
    }

    /** Those of one resource type. */
    static List<DefinitionParameter> of(FhirContext fhir, String resourceType) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.definition(fhir, resourceType).isPresent())
                .toList();
    }

    /** The canonical URL of the SearchParameter for a type, when R4 has one. */
    Optional<String> definition(FhirContext fhir, String resourceType) {
        if (this == ID) {
            return Optional.of(ID_DEFINITION);
        }
        RuntimeSearchParam r4 = fhir.getResourceDefinition(resourceType).getSearchParam(code);
        return Optional.ofNullable(r4).map(RuntimeSearchParam::getUri);
    }

    /**
     * Whether a definition has the value.
     *
     * @param modifier with its colon; empty without one
     */
    boolean matches(MetadataResource definition, String modifier, String wanted) {
        return values.apply(definition).stream().anyMatch(value -> matches(value, modifier, wanted));
    }

    private boolean matches(String value, String modifier, String wanted) {
        if (type == SearchParamType.STRING) {
            return switch (modifier) {
                case ":exact" -> value.equals(wanted);
                case ":contains" -> folded(value).contains(folded(wanted));
                default -> folded(value).startsWith(folded(wanted));
            };
        }
        boolean ofSystem = this == STATUS && wanted.startsWith(STATUS_SYSTEM + "|");
        return value.equals(ofSystem ? wanted.substring(STATUS_SYSTEM.length() + 1) : wanted);
    }

    /** Text as FHIR compares it: without regard to case and accents. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> one(@Nullable String value) {
        return Stream.ofNullable(value).toList();
    }

    private static List<String> status(MetadataResource definition) {
        return definition.hasStatus() ? List.of(definition.getStatus().toCode()) : List.of();
    }

    private static List<String> uniqueIds(MetadataResource definition) {
        return definition instanceof NamingSystem system
                ? system.getUniqueId().stream()
                        .map(NamingSystemUniqueIdComponent::getValue)
                        .toList()
                : List.of();
    }
}
