package goldthread.store.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * R4's invariant {@code ele-1}: an element has a value or children, and an id alone is neither. It stands on every element
 * of every definition; looking at the JSON costs next to nothing, evaluating it everywhere a tenth of a validation.
 *
 * @see <a href="https://hl7.org/fhir/R4/element.html">Element</a>
 */
final class ElementContent {

    /** The invariant's key, for whoever takes it out of a definition. */
    static final String RULE = "ele-1";

    private static final String ID = "id";

    private ElementContent() {}

    /** One error for each element that holds nothing but an id. */
    static List<Finding> check(JsonNode resource) {
        List<Finding> findings = new ArrayList<>();
        look(resource, resource.path("resourceType").asText(), findings);
        return findings;
    }

    private static void look(JsonNode node, String path, List<Finding> findings) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = field.getKey();
            if (key.startsWith("_")) {
                String name = key.substring(1);
                beside(node.path(name), field.getValue(), path + "." + name, findings);
            } else {
                element(field.getValue(), path + "." + key, findings);
            }
        }
    }

    private static void element(JsonNode value, String path, List<Finding> findings) {
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            element(value.get(i), path + "[" + i + "]", findings);
        }
        require(!isIdAlone(value), path, findings);
        look(value, path, findings);
    }

    /** What stands beside a primitive value: its id may be alone where there is the value. */
    private static void beside(JsonNode values, JsonNode extras, String path, List<Finding> findings) {
        for (int i = 0; extras.isArray() && i < extras.size(); i++) {
            beside(values.path(i), extras.get(i), path + "[" + i + "]", findings);
        }
        require(!isIdAlone(extras) || (values.isValueNode() && !values.isNull()), path, findings);
        look(extras, path, findings);
    }

    private static boolean isIdAlone(JsonNode element) {
        return element.isObject() && element.size() == 1 && element.has(ID);
    }

    private static void require(boolean holds, String path, List<Finding> findings) {
        if (!holds) {
            findings.add(Finding.error(
                    IssueType.INVARIANT, "base-r4", "All FHIR elements must have a @value or children", path));
        }
    }
}
