package goldthread.web.developer;

import goldthread.terminology.Canonicals;
import goldthread.terminology.CodeSystems;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;

/** What the sample of an operation gives for a parameter: something that the server takes. */
final class SampleValues {

    private static final String SUPPORT_KINDS = Canonicals.ROOT + "/CodeSystem/support-kind";

    /** What isn't required and belongs to a sample all the same, because the rules ask for one of several. */
    private static final Map<String, Set<String>> TOO = Map.ofEntries(
            Map.entry("reject", Set.of("advice")),
            Map.entry("wait-list", Set.of("interimSupport")),
            Map.entry("close", Set.of("reAccess", "relapseSigns")),
            Map.entry("lookup", Set.of("system", "code")),
            Map.entry("translate", Set.of("url", "system", "code")),
            Map.entry("expand", Set.of("url", "filter")),
            Map.entry("validate-code", Set.of("url", "system", "code")),
            Map.entry("match-support", Set.of("age")),
            Map.entry("populate", Set.of("canonical")),
            Map.entry("mhsds-extract", Set.of("table", "periodStart", "periodEnd")),
            Map.entry("redeliver", Set.of("parked")));

    /** By the operation's code and the parameter's name, or by its name alone. */
    private static final Map<String, Type> BY_NAME = Map.ofEntries(
            Map.entry("add-member role", coded(CodeSystems.TEAM_ROLE, "social-worker")),
            Map.entry("close reason", coded(CodeSystems.CLOSURE_REASON, "goals-met")),
            Map.entry("cancel reason", coded(CodeSystems.CANCELLATION_REASON, "no-longer-needed")),
            Map.entry("reject reason", coded(CodeSystems.REJECTION_REASON, "below-threshold")),
            Map.entry("complete outcome", coded(CodeSystems.REFERRAL_OUTCOME, "accepted-treatment")),
            Map.entry("with", new Reference("Patient/$RECORD")),
            Map.entry("relabel reason", coded(CodeSystems.RELABEL_REASON, "child-agrees")),
            Map.entry("break-glass reason", new CodeType("risk-to-life")),
            Map.entry("break-glass text", new StringType("Brought to A&E; nobody of the team answers.")),
            Map.entry("populate subject", new StringType("Patient/$CHILD")),
            Map.entry("populate canonical", new UriType(Canonicals.ROOT + "/Questionnaire/referral-form")),
            Map.entry("match-support age", new IntegerType(14)),
            Map.entry("nhsNumber", new StringType("<NHS number>")),
            Map.entry("birthDate", new DateType("2012-05-04")),
            Map.entry("decision", new CodeType("treatment")),
            Map.entry("patient", new StringType("Patient/$CHILD")),
            Map.entry("service", new StringType("HealthcareService/$SERVICE")),
            Map.entry("owner", new Reference("HealthcareService/$SERVICE")),
            Map.entry("member", new Reference("Practitioner/$PERSON")),
            Map.entry("information", new StringType("Has anything changed at school?")),
            Map.entry("interimSupport", coded(SUPPORT_KINDS, "helpline")),
            Map.entry("advice", new StringType("Ask again if she stops going to school.")),
            Map.entry("reAccess", new StringType("Ring the clinic; no new referral is needed.")),
            Map.entry("relapseSigns", new StringType("Not sleeping, not going out.")),
            Map.entry("label", new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N", null)),
            Map.entry("parked", new BooleanType(true)),
            Map.entry("system", new UriType(CodeSystems.TEAM_ROLE)),
            Map.entry("code", new CodeType("lead-professional")),
            Map.entry("filter", new StringType("lead")),
            Map.entry("url", new UriType(Canonicals.ROOT + "/ValueSet/team-role")),
            Map.entry("CodeSystem-validate-code url", new UriType(CodeSystems.TEAM_ROLE)),
            Map.entry("translate url", new UriType(Canonicals.ROOT + "/ConceptMap/referral-outcome-to-task-status")),
            Map.entry("translate system", new UriType(CodeSystems.REFERRAL_OUTCOME)),
            Map.entry("translate code", new CodeType("accepted-treatment")),
            Map.entry("mhsds-extract table", new CodeType("contacts")),
            Map.entry("periodStart", new DateType("2026-09-01")),
            Map.entry("periodEnd", new DateType("2026-09-30")),
            Map.entry("export purpose", new CodeType("HQUALIMP")),
            Map.entry("job", new StringType("$JOB")),
            Map.entry("export-file type", new CodeType("Patient")));

    private static final Map<String, Type> BY_TYPE = Map.of(
            "boolean", new BooleanType(true),
            "integer", new IntegerType(1),
            "date", new DateType("2027-01-15"),
            "dateTime", new DateTimeType("2026-10-01"),
            "Period", new Period().setStartElement(new DateTimeType("2026-10-01")),
            "Reference", new Reference("Organization/$ORGANISATION"));

    private SampleValues() {}

    /** Of the parameters of an operation those that its sample gives. */
    static List<OperationDefinitionParameterComponent> given(OfferedOperation operation) {
        Set<String> too = TOO.getOrDefault(operation.code(), Set.of());
        return operation
                .inputs()
                .filter(input -> input.getMin() > 0 || too.contains(input.getName()))
                .toList();
    }

    static Type of(OfferedOperation operation, OperationDefinitionParameterComponent input) {
        String name = input.getName();
        return Stream.of(operation.anyType() + "-" + operation.code() + " " + name, operation.code() + " " + name, name)
                .map(BY_NAME::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> BY_TYPE.getOrDefault(input.getType(), new StringType("...")));
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept().addCoding(new Coding(system, code, null));
    }
}
