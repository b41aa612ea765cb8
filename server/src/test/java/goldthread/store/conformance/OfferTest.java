package goldthread.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import goldthread.store.TestPages;
import goldthread.store.validation.TestDefinitions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final List<OperationDefinition> SHIPPED = TestConformance.DEFINITIONS.of(OperationDefinition.class);

    /** What a type of records would have. */
    static final class Patients implements IResourceProvider {

        @Override
        public Class<Patient> getResourceType() {
            return Patient.class;
        }

        @Read(version = true)
        public Patient read(@IdParam IIdType id) {
            return new Patient();
        }

        @Create
        public MethodOutcome create(@ResourceParam Patient patient) {
            return new MethodOutcome();
        }

        @Operation(name = "$membership", idempotent = true)
        public Parameters membership(@IdParam IIdType id) {
            return new Parameters();
        }
    }

    /** An operation that nobody has defined. */
    static final class Undefined {

        @Operation(name = "$surprise", typeName = "Patient")
        public Parameters surprise() {
            return new Parameters();
        }
    }

    /** What the whole server would have. */
    static final class Whole {

        @Transaction
        public Bundle transaction(@TransactionParam Bundle bundle) {
            return bundle;
        }
    }

    private static List<BaseMethodBinding> bindings(Object provider) {
        return Arrays.stream(provider.getClass().getDeclaredMethods())
                .map(method -> BaseMethodBinding.bindMethod(method, TestDefinitions.fhir(), provider))
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void what_is_bound_is_offered_and_nothing_else() {
        Offer offer = Offer.of(Map.of("Patient", bindings(new Patients())), SHIPPED);

        assertThat(offer.interactionsOf("Patient"))
                .containsExactlyInAnyOrder(
                        TypeRestfulInteraction.READ, TypeRestfulInteraction.VREAD, TypeRestfulInteraction.CREATE);
        assertThat(offer.interactionsOf("Goal")).isEmpty();
        assertThat(offer.bundles()).isFalse();
    }

    @Test
    void an_operation_of_ours_is_named_by_its_shipped_definition() {
        Offer offer = Offer.of(Map.of("Patient", bindings(new Patients())), SHIPPED);

        assertThat(offer.operationsOf("Patient"))
                .containsExactly(new Offer.Operation(
                        "membership", TestConformance.ROOT + "OperationDefinition/Patient-membership"));
    }

    @Test
    void an_operation_of_FHIR_is_named_by_FHIRs_definition() {
        ValidateProvider goals = new ValidateProvider(TestDefinitions.fhir(), Patient.class, TestConformance.REPORT);
        ValueSetOperations sets = new ValueSetOperations(
                TestConformance.TERMINOLOGY,
                new Expansion(TestDefinitions.known(), TestConformance.COMPOSE),
                TestConformance.COMPOSE,
                TestConformance.CHECK);
        Offer offer = Offer.of(Map.of("Patient", bindings(goals), "ValueSet", bindings(sets)), SHIPPED);

        assertThat(offer.operationsOf("Patient"))
                .containsExactly(
                        new Offer.Operation("validate", "http://hl7.org/fhir/OperationDefinition/Resource-validate"));
        assertThat(offer.operationsOf("ValueSet"))
                .extracting(Offer.Operation::definition)
                .containsExactly(
                        "http://hl7.org/fhir/OperationDefinition/ValueSet-expand",
                        "http://hl7.org/fhir/OperationDefinition/ValueSet-validate-code");
    }

    @Test
    void a_type_of_definitions_is_read_and_searched() {
        DefinitionSearch searches =
                new DefinitionSearch(TestDefinitions.fhir(), TestConformance.DEFINITIONS, TestPages.pages());
        DefinitionProvider<ValueSet> sets =
                new DefinitionProvider<>(ValueSet.class, TestConformance.DEFINITIONS, searches);

        assertThat(Offer.of(Map.of("ValueSet", bindings(sets)), SHIPPED).interactionsOf("ValueSet"))
                .containsExactlyInAnyOrder(TypeRestfulInteraction.READ, TypeRestfulInteraction.SEARCHTYPE);
    }

    @Test
    void bundles_are_what_the_whole_server_takes() {
        assertThat(Offer.of(Map.of("", bindings(new Whole())), SHIPPED).bundles())
                .isTrue();
    }

    @Test
    void an_operation_that_is_not_defined_can_not_be_offered() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Offer.of(Map.of("Patient", bindings(new Undefined())), SHIPPED))
                .withMessageContaining("Patient/$surprise");
    }
}
