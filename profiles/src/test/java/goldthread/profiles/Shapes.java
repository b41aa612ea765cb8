package goldthread.profiles;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Our profiles and extensions, and what their differentials say. */
final class Shapes {
    private Shapes() {}

    record Binding(String element, String valueSet, boolean required) {}

    static List<StructureDefinition> profiles() {
        return Resources.of(StructureDefinition.class).stream()
                .filter(definition -> !definition.getType().equals("Extension"))
                .toList();
    }

    static List<StructureDefinition> extensions() {
        return Resources.of(StructureDefinition.class).stream()
                .filter(definition -> definition.getType().equals("Extension"))
                .toList();
    }

    static List<ElementDefinition> differences() {
        return Resources.of(StructureDefinition.class).stream()
                .flatMap(definition -> definition.getDifferential().getElement().stream())
                .toList();
    }

    static List<Binding> bindings() {
        return differences().stream().flatMap(Shapes::binding).toList();
    }

    private static Stream<Binding> binding(ElementDefinition element) {
        return element.hasBinding()
                ? Stream.of(new Binding(
                        element.getId(),
                        element.getBinding().getValueSet(),
                        element.getBinding().getStrength() == BindingStrength.REQUIRED))
                : Stream.empty();
    }
}
