package goldthread.store.conformance;

import ca.uhn.fhir.context.support.IValidationSupport.LookupCodeResult;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import goldthread.store.validation.KnownDefinitions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of one code: its names and properties, and what our supplements add to code systems of others. */
@Component
final class ConceptLookup {

    private final KnownDefinitions known;
    private final KnownTerminology terminology;

    ConceptLookup(KnownDefinitions known, KnownTerminology terminology) {
        this.known = known;
        this.terminology = terminology;
    }

    /**
     * Everything that is known of the code.
     *
     * @param properties which properties are wanted; all when it is empty
     */
    Parameters of(Coding code, Set<String> properties) {
        Optional<CodeSystem> system =
                terminology.codeSystem(KnownTerminology.canonical(code.getSystem(), code.getVersion()));
        Optional<Place> place = system.flatMap(found -> find(found.getConcept(), null, code.getCode()));
        List<ConceptDefinitionComponent> additions = terminology.supplementsOf(code.getSystem()).stream()
                .flatMap(supplement -> find(supplement.getConcept(), null, code.getCode()).stream())
                .map(Place::concept)
                .toList();
        String display = place.map(found -> found.concept().getDisplay())
                .or(() -> labels(additions).findFirst())
                .or(() -> code.hasVersion() ? Optional.empty() : elsewhere(code))
                .orElseThrow(() -> KnownTerminology.unknown("This code isn't known here, or its code system isn't."));
        Parameters answer = new Parameters();
        answer.addParameter(
                "name", new StringType(system.map(CodeSystem::getName).orElse(code.getSystem())));
        system.map(CodeSystem::getVersion)
                .ifPresent(version -> answer.addParameter("version", new StringType(version)));
        answer.addParameter("display", new StringType(display));
        Stream.concat(place.map(Place::concept).stream(), additions.stream())
                .forEach(concept -> write(concept, properties, answer));
        place.ifPresent(found -> writePlace(found, properties, answer));
        return answer;
    }

    private static Stream<String> labels(List<ConceptDefinitionComponent> additions) {
        return additions.stream()
                .flatMap(addition -> addition.getDesignation().stream())
                .map(ConceptDefinitionDesignationComponent::getValue);
    }

    /** Systems that are rules rather than lists, such as languages and units. */
    private Optional<String> elsewhere(Coding code) {
        LookupCodeResult result = known.chain()
                .lookupCode(
                        new ValidationSupportContext(known.chain()),
                        new LookupCodeRequest(code.getSystem(), code.getCode()));
        return Optional.ofNullable(result)
                .filter(LookupCodeResult::isFound)
                .map(found -> Objects.requireNonNullElse(found.getCodeDisplay(), code.getCode()));
    }

    /** A concept and the one above it. */
    private record Place(
            ConceptDefinitionComponent concept, @Nullable ConceptDefinitionComponent parent) {}

    private static Optional<Place> find(
            List<ConceptDefinitionComponent> concepts, @Nullable ConceptDefinitionComponent parent, String code) {
        for (ConceptDefinitionComponent concept : concepts) {
            Optional<Place> found = code.equals(concept.getCode())
                    ? Optional.of(new Place(concept, parent))
                    : find(concept.getConcept(), concept, code);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static void write(ConceptDefinitionComponent concept, Set<String> wanted, Parameters answer) {
        for (ConceptDefinitionDesignationComponent designation : concept.getDesignation()) {
            ParametersParameterComponent written = answer.addParameter().setName("designation");
            if (designation.hasLanguage()) {
                written.addPart().setName("language").setValue(new CodeType(designation.getLanguage()));
            }
            if (designation.hasUse()) {
                written.addPart().setName("use").setValue(designation.getUse());
            }
            written.addPart().setName("value").setValue(new StringType(designation.getValue()));
        }
        if (concept.hasDefinition()) {
            property("definition", new StringType(concept.getDefinition()), wanted, answer);
        }
        concept.getProperty().forEach(property -> property(property.getCode(), property.getValue(), wanted, answer));
    }

    private static void writePlace(Place place, Set<String> wanted, Parameters answer) {
        ConceptDefinitionComponent parent = place.parent();
        if (parent != null) {
            property("parent", new CodeType(parent.getCode()), wanted, answer);
        }
        place.concept().getConcept().forEach(child -> property("child", new CodeType(child.getCode()), wanted, answer));
    }

    private static void property(String code, Type value, Set<String> wanted, Parameters answer) {
        if (wanted.isEmpty() || wanted.contains(code)) {
            ParametersParameterComponent written = answer.addParameter().setName("property");
            written.addPart().setName("code").setValue(new CodeType(code));
            written.addPart().setName("value").setValue(value);
        }
    }
}
