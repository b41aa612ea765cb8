package goldthread.web.developer;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.jspecify.annotations.Nullable;

/** How often an element may be there: as a profile says or, where it says nothing, as FHIR R4 does. */
final class Cardinality {

    private final FhirContext fhir;

    Cardinality(FhirContext fhir) {
        this.fhir = fhir;
    }

    String of(ElementDefinition element) {
        BaseRuntimeChildDefinition inR4 = inR4(element.getPath());
        String min = element.hasMin()
                ? Integer.toString(element.getMin())
                : element.getId().matches(".*:[^.]*") || inR4 == null ? "0" : Integer.toString(inR4.getMin());
        String max = element.hasMax()
                ? element.getMax()
                : inR4 == null || inR4.getMax() < 0 ? "*" : Integer.toString(inR4.getMax());
        return min + ".." + max;
    }

    /** Extensions have no definition of their own there. */
    private @Nullable BaseRuntimeChildDefinition inR4(String path) {
        String[] steps = path.split("\\.", -1);
        BaseRuntimeElementDefinition<?> within = steps[0].equals("Extension")
                ? fhir.getElementDefinition(steps[0])
                : fhir.getResourceDefinition(steps[0]);
        BaseRuntimeChildDefinition child = null;
        for (int i = 1; i < steps.length; i++) {
            if (!(within instanceof BaseRuntimeElementCompositeDefinition<?> composite)) {
                return null;
            }
            child = composite.getChildByName(steps[i]);
            if (child == null) {
                return null;
            }
            within = child.getChildByName(
                    child.getValidChildNames().stream().findFirst().orElse(steps[i]));
        }
        return child;
    }
}
