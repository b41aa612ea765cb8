package goldthread.web.developer;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;

/**
 * An operation that the server offers.
 *
 * @param definition what it takes and gives
 * @param types on which it is offered; none when it is the whole server's
 */
record OfferedOperation(OperationDefinition definition, List<String> types) {

    private static final Set<String> IN_THE_ADDRESS =
            Set.of("dateTime", "date", "string", "code", "boolean", "integer", "uri");
    private static final Pattern HOW = Pattern.compile("\\b(Reads by|Changes by|By) [^.]*\\.");
    private static final Pattern SCOPES = Pattern.compile("Scopes: (.*?\\(\\*\\.[a-z]+\\))");

    OfferedOperation {
        types = List.copyOf(types);
    }

    String code() {
        return definition.getCode();
    }

    /** What it does, in its definition's first sentence. */
    String sentence() {
        String meaning = HOW.split(definition.getDescription(), 2)[0].strip();
        int end = meaning.indexOf(". ");
        return end < 0 ? meaning : meaning.substring(0, end + 1);
    }

    /** Which scopes admit it, in words. */
    String scopes() {
        Matcher said = SCOPES.matcher(definition.getDescription());
        return said.find() ? said.group(1) : "none beside a valid token";
    }

    /** By GET beside POST, with what can stand in an address. */
    boolean isByGet() {
        return !definition.getAffectsState() && definition.getDescription().contains("by GET");
    }

    static boolean isInTheAddress(OperationDefinitionParameterComponent input) {
        return IN_THE_ADDRESS.contains(input.getType());
    }

    /** Whether a call says with {@code If-Match} which version it changes. */
    boolean isOfAVersion() {
        return definition.getAffectsState() && definition.getDescription().contains("If-Match");
    }

    /** Whether its body is what it takes, and no Parameters. */
    boolean isOfOneResource() {
        return definition.getSystem() && definition.getAffectsState();
    }

    Stream<OperationDefinitionParameterComponent> inputs() {
        return parameters(OperationParameterUse.IN);
    }

    Stream<OperationDefinitionParameterComponent> outputs() {
        return parameters(OperationParameterUse.OUT);
    }

    private Stream<OperationDefinitionParameterComponent> parameters(OperationParameterUse use) {
        return definition.getParameter().stream().filter(parameter -> parameter.getUse() == use);
    }

    /** The one of its types by which it is shown; empty for the whole server. */
    String anyType() {
        String usual = definition.getType() ? "Patient" : "Observation";
        return types.contains(usual) ? usual : types.stream().findFirst().orElse("");
    }

    /** Its addresses below the base, for one of its types; {@code {id}} stands for the id of a resource. */
    List<String> paths(String type) {
        return Stream.of(
                        definition.getSystem() ? "/$" + code() : "",
                        definition.getType() ? "/" + type + "/$" + code() : "",
                        definition.getInstance() ? "/" + type + "/{id}/$" + code() : "")
                .filter(path -> !path.isEmpty())
                .toList();
    }
}
