package goldthread.web.developer;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.CodeSystems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** A request of an operation as a shell takes it, with variables in place of what the page can't know. */
final class CurlSample {

    private static final String AUTHORIZATION = "curl -H \"Authorization: Bearer $TOKEN\"";
    private static final String JSON = " -H 'Content-Type: application/fhir+json'";
    /** A variable of a shell. */
    static final Pattern VARIABLE = Pattern.compile("\\$[A-Z]+");

    /** What holds the id of a resource, where it has a better name than its type. */
    private static final Map<String, String> VARIABLES = Map.of(
            "Patient", "CHILD",
            "CareTeam", "TEAM",
            "ServiceRequest", "REFERRAL",
            "EpisodeOfCare", "EPISODE",
            "Communication", "NOTICE",
            "HealthcareService", "SERVICE",
            "AllergyIntolerance", "ALLERGY");

    private final FhirContext fhir;

    CurlSample(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** Of which type a variable holds an id. */
    static String typeOf(String variable) {
        Map<String, String> others = Map.of("ORGANISATION", "Organization", "PERSON", "Practitioner");
        return VARIABLES.entrySet().stream()
                .filter(named -> named.getValue().equals(variable))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(others.getOrDefault(
                        variable, variable.charAt(0) + variable.substring(1).toLowerCase(Locale.ROOT)));
    }

    static String variable(String type) {
        return VARIABLES.getOrDefault(type, type.toUpperCase(Locale.ROOT));
    }

    String of(OfferedOperation operation) {
        List<OperationDefinitionParameterComponent> given = SampleValues.given(operation);
        String address = address(operation);
        if (operation.isByGet()) {
            return AUTHORIZATION + " \\\n  \"" + address + query(operation, given) + "\"";
        }
        String version = operation.isOfAVersion() ? " -H 'If-Match: W/\"1\"'" : "";
        if (operation.isOfOneResource()) {
            return AUTHORIZATION + JSON + " \\\n  \"" + address + "\" -d @message.json";
        }
        if (given.isEmpty()) {
            return AUTHORIZATION + version + " -X POST \\\n  \"" + address + "\"";
        }
        return AUTHORIZATION + version + JSON + " \\\n  \"" + address + "\" \\\n  -d '" + body(operation, given) + "'";
    }

    private static String address(OfferedOperation operation) {
        String type = operation.anyType();
        String path = operation.paths(type).get(0);
        return "$BASE" + path.replace("$", "\\$").replace("{id}", "$" + variable(type));
    }

    private static String query(OfferedOperation operation, List<OperationDefinitionParameterComponent> given) {
        return given.isEmpty()
                ? ""
                : given.stream()
                        .map(input -> input.getName() + "="
                                + SampleValues.of(operation, input).primitiveValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** JSON within single quotes, out of which each variable steps. */
    private String body(OfferedOperation operation, List<OperationDefinitionParameterComponent> given) {
        Resource body = operation.code().equals("validate") ? new Patient().setActive(true) : new Parameters();
        if (body instanceof Parameters parameters) {
            given.forEach(input -> fill(parameters.addParameter().setName(input.getName()), operation, input));
        }
        String json = fhir.newJsonParser().encodeResourceToString(body);
        return VARIABLE.matcher(json).replaceAll(name -> "'\"\\" + name.group() + "\"'");
    }

    private static void fill(
            ParametersParameterComponent part,
            OfferedOperation operation,
            OperationDefinitionParameterComponent input) {
        if (input.getType().equals("ServiceRequest")) {
            part.setResource(referral());
        } else {
            part.setValue(SampleValues.of(operation, input));
        }
    }

    private static ServiceRequest referral() {
        return new ServiceRequest()
                .setStatus(ServiceRequestStatus.DRAFT)
                .setIntent(ServiceRequestIntent.ORDER)
                .addCategory(new CodeableConcept().addCoding(new Coding(CodeSystems.REFERRAL_CATEGORY, "camhs", null)))
                .setSubject(new Reference("Patient/$CHILD"))
                .setRequester(new Reference("Organization/$ORGANISATION"))
                .addPerformer(new Reference("HealthcareService/$SERVICE"))
                .addReasonCode(new CodeableConcept().setText("Awake most nights"));
    }
}
