package goldthread.terminology;

import ca.uhn.fhir.context.FhirContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.Coding;

/**
 * What our codes are called and what they mean. Read once and share it: it is immutable, and safe for several threads.
 */
public final class Vocabulary {
    private final Map<String, Map<String, ConceptDefinitionComponent>> concepts;

    private Vocabulary(Map<String, Map<String, ConceptDefinitionComponent>> concepts) {
        this.concepts = concepts;
    }

    /** Reads every code system of ours; a supplement to someone else's system is none. */
    public static Vocabulary read(FhirContext context) {
        return new Vocabulary(Terminology.resources(context, CodeSystem.class).stream()
                .filter(system -> system.getContent() == CodeSystemContentMode.COMPLETE)
                .collect(Collectors.toUnmodifiableMap(CodeSystem::getUrl, Vocabulary::byCode)));
    }

    private static Map<String, ConceptDefinitionComponent> byCode(CodeSystem system) {
        return system.getConcept().stream()
                .collect(Collectors.toUnmodifiableMap(ConceptDefinitionComponent::getCode, Function.identity()));
    }

    /** The coding with its display. */
    public Coding coding(Coded concept) {
        return concept.coding().setDisplay(display(concept));
    }

    /** A few words for people. */
    public String display(Coded concept) {
        return known(concept).getDisplay();
    }

    /** A sentence that says what the code means. */
    public String definition(Coded concept) {
        return known(concept).getDefinition();
    }

    /** The display of a code that may or may not be ours. */
    public Optional<String> display(String system, String code) {
        return Optional.ofNullable(concepts.getOrDefault(system, Map.of()).get(code))
                .map(ConceptDefinitionComponent::getDisplay);
    }

    /** What a role in the team is, in plain English, with its basis in law. */
    public TeamRoleDefinition role(TeamRole role) {
        ConceptDefinitionComponent concept = known(role);
        return new TeamRoleDefinition(
                role,
                concept.getDisplay(),
                property(concept, "definition-plain").getValueStringType().getValue(),
                property(concept, "statutory-basis").getValueStringType().getValue(),
                Coded.find(
                                ShareLevel.class,
                                property(concept, "share-level-default")
                                        .getValueCodeType()
                                        .getValue())
                        .orElseThrow());
    }

    private static ConceptPropertyComponent property(ConceptDefinitionComponent concept, String name) {
        return Stream.of(concept)
                .flatMap(found -> found.getProperty().stream())
                .filter(property -> name.equals(property.getCode()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(concept.getCode() + " lacks its property " + name + "."));
    }

    private ConceptDefinitionComponent known(Coded concept) {
        ConceptDefinitionComponent found =
                concepts.getOrDefault(concept.system(), Map.of()).get(concept.code());
        if (found == null) {
            throw new IllegalStateException(concept.system() + " lacks the code " + concept.code() + ".");
        }
        return found;
    }
}
