package goldthread.store.validation;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * A definition without what explains it to people. R4's explanations and mappings are a hundred megabytes that no
 * validation reads. Two invariants go with them: {@code dom-6}, which only advises, compares each element with the whole
 * resource, and {@code ele-1} is looked at in {@link ElementContent}.
 */
final class BareDefinition {

    private static final Set<String> ELSEWHERE = Set.of(ElementContent.RULE, "dom-6");

    private BareDefinition() {}

    /** Takes the explanations out of the definition itself. */
    static void strip(StructureDefinition definition) {
        definition.setText(null);
        definition.setDescription(null);
        definition.setPurpose(null);
        definition.setContact(null);
        definition.setMapping(null);
        if (definition.hasSnapshot()) {
            definition.setDifferential(null);
            definition.getSnapshot().getElement().forEach(BareDefinition::strip);
        }
    }

    private static void strip(ElementDefinition element) {
        element.setDefinition(null);
        element.setComment(null);
        element.setRequirements(null);
        element.setMeaningWhenMissing(null);
        element.setIsModifierReason(null);
        element.setAlias(List.of());
        element.setMapping(null);
        element.setExample(null);
        element.getConstraint().removeIf(constraint -> ELSEWHERE.contains(constraint.getKey()));
        element.getConstraint().forEach(constraint -> constraint.setXpath(null).setRequirements(null));
    }
}
