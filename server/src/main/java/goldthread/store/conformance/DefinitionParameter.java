package goldthread.store.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.NamingSystem.NamingSystemUniqueIdComponent;

/** By what definitions can be searched; each type has those that R4 gives it. */
enum DefinitionParameter {
    ID("_id", SearchParamType.TOKEN),
    URL("url", SearchParamType.URI),
    VERSION("version", SearchParamType.TOKEN),
    NAME("name", SearchParamType.STRING),
    TITLE("title", SearchParamType.STRING),
    STATUS("status", SearchParamType.TOKEN),
    VALUE("value", SearchParamType.STRING);

    private static final String ID_DEFINITION = "http://hl7.org/fhir/SearchParameter/Resource-id";
    private static final String STATUS_SYSTEM = "http://hl7.org/fhir/publication-status";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String code;
    private final SearchParamType type;

    DefinitionParameter(String code, SearchParamType type) {
        this.code = code;
        this.type = type;
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
        return valuesOf(definition).anyMatch(value -> matches(value, modifier, wanted));
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

    private Stream<String> valuesOf(MetadataResource definition) {
        return switch (this) {
            case ID -> Stream.of(definition.getIdElement().getIdPart());
            case URL -> Stream.ofNullable(definition.getUrl());
            case VERSION -> Stream.ofNullable(definition.getVersion());
            case NAME -> Stream.ofNullable(definition.getName());
            case TITLE -> Stream.ofNullable(definition.getTitle());
            case STATUS -> Stream.ofNullable(definition.getStatus()).map(PublicationStatus::toCode);
            case VALUE ->
                definition instanceof NamingSystem system
                        ? system.getUniqueId().stream().map(NamingSystemUniqueIdComponent::getValue)
                        : Stream.empty();
        };
    }
}
