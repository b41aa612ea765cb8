package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.junit.jupiter.api.Test;

/** The operations, and the roles that say who calls them. */
class OperationsTest {
    private static final Set<String> PRIMITIVE = Set.of("dateTime", "date", "string", "code", "boolean", "integer");

    @Test
    void the_operations_of_the_first_release_are_all_there() {
        assertThat(Resources.of(OperationDefinition.class))
                .extracting(operation -> level(operation) + "/$" + operation.getCode())
                .containsExactlyInAnyOrder(
                        "Patient/$shared-care-plan",
                        "Patient/$membership",
                        "Patient/$chronology",
                        "Patient/$waiting-clock",
                        "Patient/$outcome-trend",
                        "Patient/$risk-summary",
                        "Patient/$statutory-timeline",
                        "Patient/$carers",
                        "Patient/$who-can-consent",
                        "Patient/$disclosures",
                        "Patient/$break-glass",
                        "Patient/$caseload",
                        "CareTeam/$membership",
                        "CareTeam/$add-member",
                        "CareTeam/$accept-member",
                        "CareTeam/$end-member",
                        "EpisodeOfCare/$close",
                        "Encounter/$discharge-readiness",
                        "Task/$acknowledge",
                        "Task/$request-information",
                        "Task/$provide-information",
                        "Task/$accept",
                        "Task/$reject",
                        "Task/$wait-list",
                        "Task/$start",
                        "Task/$complete",
                        "Task/$forward",
                        "Task/$cancel",
                        "Task/$escalate",
                        "ServiceRequest/$submit",
                        "ServiceRequest/$feedback",
                        "ServiceRequest/$check",
                        "ServiceRequest/$check-duplicates",
                        "HealthcareService/$match-support",
                        "AllergyIntolerance/$relabel",
                        "QuestionnaireResponse/$extract",
                        "Questionnaire/$populate",
                        "Communication/$acknowledge",
                        "Subscription/$status",
                        "Subscription/$redeliver",
                        "Measure/$evaluate-measure",
                        "ServiceRequest/$outcome-report",
                        "Appointment/$invite-team",
                        "Appointment/$attendance",
                        "Patient/$link",
                        "Patient/$unlink",
                        "Patient/$links",
                        "Patient/$looked-after-overview",
                        "EpisodeOfCare/$handover",
                        "/$process-message",
                        "/$events",
                        "/$mhsds-extract",
                        "Group/$export",
                        "/$export-status",
                        "/$export-file");
    }

    /** The first type that has it; empty for the server as a whole. */
    private static String level(OperationDefinition operation) {
        return operation.getSystem() ? "" : operation.getResource().get(0).getCode();
    }

    @Test
    void an_operation_that_reads_can_be_called_by_get_and_says_so() {
        assertThat(Resources.of(OperationDefinition.class))
                .filteredOn(operation -> !operation.getAffectsState())
                .filteredOn(operation -> !operation.getCode().equals("check"))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    assertThat(operation.getDescription()).contains("Reads by GET and POST.", "(*.rs)");
                    assertThat(inputs(operation))
                            .filteredOn(input -> !operation.getCode().equals("populate"))
                            .allSatisfy(input -> assertThat(input.getType()).isIn(PRIMITIVE));
                });
    }

    @Test
    void an_operation_that_looks_at_a_resource_is_called_by_post_and_says_so() {
        assertThat(Resources.of(OperationDefinition.class))
                .filteredOn(operation -> operation.getCode().equals("check"))
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.getAffectsState()).isFalse();
                    assertThat(operation.getDescription()).contains("Reads by POST.", "(*.rs)");
                });
    }

    @Test
    void an_operation_that_changes_is_called_by_post_with_if_match_and_says_so() {
        assertThat(Resources.of(OperationDefinition.class))
                .filteredOn(operation -> operation.getAffectsState() && operation.getInstance())
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(operation.getDescription()).contains("Changes by POST with If-Match.", "(*.u)"));
    }

    @Test
    void emergency_access_is_asked_of_the_type_because_the_caller_holds_no_id() {
        assertThat(Resources.of(OperationDefinition.class))
                .filteredOn(operation -> operation.getAffectsState() && operation.getType())
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.getCode()).isEqualTo("break-glass");
                    assertThat(operation.getDescription()).contains("By POST.", "(*.u)");
                });
    }

    @Test
    void a_role_names_only_profiles_operations_and_search_parameters_that_exist() {
        List<String> known =
                Resources.all().stream().map(MetadataResource::getUrl).toList();

        assertThat(resources()
                        .flatMap(resource -> Stream.of(
                                        resource.getSupportedProfile().stream().map(profile -> profile.getValue()),
                                        resource.getOperation().stream()
                                                .map(CapabilityStatementRestResourceOperationComponent::getDefinition),
                                        resource.getSearchParam().stream()
                                                .filter(parameter -> parameter.hasDefinition())
                                                .map(
                                                        CapabilityStatementRestResourceSearchParamComponent
                                                                ::getDefinition))
                                .flatMap(urls -> urls)))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void a_role_lists_each_type_once() {
        assertThat(Resources.of(CapabilityStatement.class))
                .hasSize(5)
                .allSatisfy(role -> assertThat(role.getRestFirstRep().getResource())
                        .extracting(CapabilityStatementRestResourceComponent::getType)
                        .doesNotHaveDuplicates());
    }

    private static Stream<CapabilityStatementRestResourceComponent> resources() {
        return Resources.of(CapabilityStatement.class).stream()
                .flatMap(role -> role.getRestFirstRep().getResource().stream());
    }

    private static List<OperationDefinitionParameterComponent> inputs(OperationDefinition operation) {
        return operation.getParameter().stream()
                .filter(parameter -> parameter.getUse() == OperationParameterUse.IN)
                .toList();
    }
}
