package goldthread.terminology;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/**
 * A concept that somebody can choose.
 *
 * @param system canonical URL of its code system
 * @param code there
 * @param label a few words for people
 * @param meaning a sentence that says what it means
 */
public record Choice(String system, String code, String label, String meaning) {

    /**
     * What can be chosen from a value set of ours, in the order of its code systems. It reads files: work for a start, not
     * for a request.
     *
     * @param context for FHIR R4
     * @param valueSet its name, the last part of its canonical URL
     * @throws IllegalStateException when there is no such value set, or it takes in codes that aren't ours
     */
    public static List<Choice> of(FhirContext context, String valueSet) {
        ValueSet values = context.newJsonParser()
                .parseResource(ValueSet.class, TerminologyFiles.text(file("ValueSet", valueSet)));
        return values.getCompose().getInclude().stream()
                .flatMap(include -> of(context, include))
                .toList();
    }

    /** The concept as FHIR has it, without display. */
    public Coding coding() {
        return new Coding().setSystem(system).setCode(code);
    }

    private static Stream<Choice> of(FhirContext context, ConceptSetComponent include) {
        String name = include.getSystem().substring(include.getSystem().lastIndexOf('/') + 1);
        CodeSystem codes = context.newJsonParser()
                .parseResource(CodeSystem.class, TerminologyFiles.text(file("CodeSystem", name)));
        Set<String> only = include.getConcept().stream()
                .map(ConceptReferenceComponent::getCode)
                .collect(Collectors.toUnmodifiableSet());
        return codes.getConcept().stream()
                .filter(concept -> only.isEmpty() || only.contains(concept.getCode()))
                .map(concept ->
                        new Choice(codes.getUrl(), concept.getCode(), concept.getDisplay(), concept.getDefinition()));
    }

    private static String file(String type, String name) {
        return type + "-" + name + ".json";
    }
}
