package goldthread.web.developer;

import java.util.List;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;

/**
 * The operations whose definitions are FHIR's own and aren't served here: what this server takes of each, in our words.
 *
 * @see <a href="https://hl7.org/fhir/R4/operationslist.html">FHIR R4, operations</a>
 */
record FhirsOwn(OperationDefinition definition) {

    private static final String READS = " Reads by GET and POST.";
    private static final String CODE = "The code that is asked about.";
    private static final String SYSTEM = "The code system of the code.";
    private static final String CODING = "The code with its system, in place of both.";
    private static final String CONCEPT = "Several codings, of which one is enough.";
    private static final String VERSION = "Which version; any when absent.";
    private static final String DISPLAY = "What the sender calls it; another label than ours is remarked on.";
    private static final String WHICH = "Which one, where the address has no id.";

    static List<OperationDefinition> operations() {
        return List.of(validate(), lookup(), isInSystem(), expand(), isInSet(), translate());
    }

    private static OperationDefinition validate() {
        return on("Resource", "validate", "Validate without storing")
                .says("Says everything that is wrong or doubtful with a resource, and stores nothing. Reads by POST."
                        + " Scopes: read access to the type (*.rs).")
                .ofTheTypeAlone()
                .takes("resource", 1, "Resource", "The resource; it may also be the body itself.")
                .takes("profile", 0, "uri", "A profile that it should meet, beside those that it claims.")
                .takes("mode", 0, "code", "`create`, or left out.")
                .gives("OperationOutcome", "200 whatever it says: read the severities.");
    }

    private static OperationDefinition lookup() {
        return on("CodeSystem", "lookup", "What a code means")
                .says("Says what a code means, with its properties." + READS)
                .ofTheTypeAlone()
                .takes("system", 0, "uri", SYSTEM)
                .takes("code", 0, "code", CODE)
                .takes("version", 0, "string", VERSION)
                .takes("coding", 0, "Coding", CODING)
                .takes("property", 0, "code", "Only these properties of it.")
                .gives("Parameters", "Name, label and properties.");
    }

    private static OperationDefinition isInSystem() {
        return on("CodeSystem", "validate-code", "Whether a code system has a code")
                .says("Says whether a code is in a code system." + READS)
                .takes("url", 0, "uri", WHICH)
                .takes("code", 0, "code", CODE)
                .takes("version", 0, "string", VERSION)
                .takes("display", 0, "string", DISPLAY)
                .takes("coding", 0, "Coding", CODING)
                .takes("codeableConcept", 0, "CodeableConcept", CONCEPT)
                .gives("Parameters", "Whether it is and, if not, why.");
    }

    private static OperationDefinition expand() {
        return on("ValueSet", "expand", "The codes of a value set")
                .says("Lists the codes of a value set." + READS)
                .takes("url", 0, "uri", WHICH)
                .takes("valueSetVersion", 0, "string", VERSION)
                .takes("valueSet", 0, "ValueSet", "One that is sent, in place of `url`.")
                .takes("filter", 0, "string", "Only codes whose labels have these words.")
                .takes("offset", 0, "integer", "How many to leave out from the beginning.")
                .takes("count", 0, "integer", "How many to give, at most 1000.")
                .gives("ValueSet", "The value set with its codes.");
    }

    private static OperationDefinition isInSet() {
        return on("ValueSet", "validate-code", "Whether a value set has a code")
                .says("Says whether a code is in a value set." + READS)
                .takes("url", 0, "uri", WHICH)
                .takes("valueSetVersion", 0, "string", VERSION)
                .takes("code", 0, "code", CODE)
                .takes("system", 0, "uri", SYSTEM)
                .takes("systemVersion", 0, "string", VERSION)
                .takes("display", 0, "string", DISPLAY)
                .takes("coding", 0, "Coding", CODING)
                .takes("codeableConcept", 0, "CodeableConcept", CONCEPT)
                .gives("Parameters", "Whether it is and, if not, why.");
    }

    private static OperationDefinition translate() {
        return on("ConceptMap", "translate", "A code in another code system")
                .says("Says what a code is in another code system." + READS)
                .takes("url", 0, "uri", "Which map; all when neither it nor an id is given.")
                .takes("conceptMapVersion", 0, "string", VERSION)
                .takes("code", 0, "code", CODE)
                .takes("system", 0, "uri", SYSTEM)
                .takes("version", 0, "string", VERSION)
                .takes("coding", 0, "Coding", CODING)
                .takes("codeableConcept", 0, "CodeableConcept", CONCEPT)
                .takes("source", 0, "uri", "Only maps from this value set.")
                .takes("target", 0, "uri", "Only maps to this value set.")
                .takes("targetsystem", 0, "uri", "Only codes of this code system.")
                .takes("reverse", 0, "boolean", "Whether to translate backwards.")
                .gives("Parameters", "What it is, and how well it fits.");
    }

    private static FhirsOwn on(String type, String code, String title) {
        OperationDefinition operation = new OperationDefinition();
        operation
                .setUrl("http://hl7.org/fhir/OperationDefinition/" + type + "-" + code)
                .setTitle(title);
        return new FhirsOwn(operation
                .setCode(code)
                .setAffectsState(false)
                .setSystem(false)
                .setType(true)
                .setInstance(true));
    }

    private FhirsOwn says(String description) {
        definition.setDescription(description);
        return this;
    }

    private FhirsOwn ofTheTypeAlone() {
        definition.setInstance(false);
        return this;
    }

    private FhirsOwn takes(String name, int min, String type, String meaning) {
        parameter(OperationParameterUse.IN, name, min, type, meaning);
        return this;
    }

    private OperationDefinition gives(String type, String meaning) {
        parameter(OperationParameterUse.OUT, "return", 1, type, meaning);
        return definition;
    }

    private void parameter(OperationParameterUse use, String name, int min, String type, String meaning) {
        definition
                .addParameter()
                .setUse(use)
                .setName(name)
                .setMin(min)
                .setMax("1")
                .setType(type)
                .setDocumentation(meaning);
    }
}
