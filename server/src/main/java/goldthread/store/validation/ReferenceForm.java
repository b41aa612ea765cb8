package goldthread.store.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ResourceType;

/**
 * Whether each reference has a form that leads to a FHIR resource: a contained one, one of this server or another, one
 * of the same bundle, or the one that a search finds. Anything else leads a reader nowhere, and HAPI fails on some of it.
 *
 * @see <a href="https://hl7.org/fhir/R4/references.html#literal">Literal references</a>
 */
final class ReferenceForm {

    private static final String NAME = "(?<type>[A-Z][A-Za-z]+)";
    private static final String LITERAL =
            "([a-z]+://\\S+/)?" + NAME + "/[A-Za-z0-9.-]{1,64}(/_history/[A-Za-z0-9.-]{1,64})?";
    private static final Pattern TYPED = Pattern.compile(LITERAL);
    private static final Pattern SEARCH = Pattern.compile(NAME + "\\?.+");
    private static final Pattern UNTYPED = Pattern.compile("#.*|urn:.+");

    private static final Set<String> TYPES =
            Arrays.stream(ResourceType.values()).map(ResourceType::name).collect(Collectors.toUnmodifiableSet());

    private static final String OF_TYPE = "Reference";

    private ReferenceForm() {}

    /** One error for each reference without a meaning. */
    static List<Finding> check(JsonNode resource) {
        List<Finding> findings = new ArrayList<>();
        check(resource, resource.path("resourceType").asText(), findings);
        return findings;
    }

    private static void check(JsonNode node, String path, List<Finding> findings) {
        JsonNode reference = node.path("reference");
        if (reference.isTextual() && !leadsSomewhere(reference.textValue())) {
            findings.add(new Finding(
                    IssueSeverity.ERROR,
                    IssueType.STRUCTURE,
                    "bad-reference",
                    "A reference is Type/id, a URL that ends so, urn:uuid:, Type?search, or # and a contained id.",
                    path + ".reference",
                    true));
        }
        node.properties().forEach(field -> check(field.getValue(), path + "." + element(field.getKey()), findings));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(node.get(i), path + "[" + i + "]", findings);
        }
    }

    private static boolean leadsSomewhere(String reference) {
        return UNTYPED.matcher(reference).matches()
                || namesType(TYPED.matcher(reference))
                || namesType(SEARCH.matcher(reference));
    }

    private static boolean namesType(Matcher form) {
        return form.matches() && TYPES.contains(form.group("type"));
    }

    /** {@code valueReference} in JSON is {@code value} in FHIRPath. */
    private static String element(String key) {
        return key.endsWith(OF_TYPE) ? key.substring(0, key.length() - OF_TYPE.length()) : key;
    }
}
