package goldthread.store.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain.CacheConfiguration;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each definition is looked for once, also one that isn't there, and a sender can't fill the memory by asking. */
final class RememberedDefinitionsTest {

    private static final String NOBODYS = "https://example.org/StructureDefinition/none";

    private final List<String> asked = new ArrayList<>();
    private final RememberedDefinitions definitions = new RememberedDefinitions(counting());

    private KnownDefinitions counting() {
        FhirContext fhir = TestDefinitions.fhir();
        PrePopulatedValidationSupport source = new PrePopulatedValidationSupport(fhir) {
            @Override
            public @Nullable IBaseResource fetchStructureDefinition(String url) {
                asked.add(url);
                return TestDefinitions.known().chain().fetchStructureDefinition(url);
            }
        };
        return new KnownDefinitions(new ValidationSupportChain(CacheConfiguration.disabled(), source));
    }

    @Test
    void what_is_known_is_looked_for_once() {
        StructureDefinition first =
                Objects.requireNonNull(definitions.fetchResource(StructureDefinition.class, Profiles.PATIENT));

        assertThat(first.getUrl()).isEqualTo(Profiles.PATIENT);
        assertThat(definitions.fetchResource(StructureDefinition.class, Profiles.PATIENT))
                .isSameAs(first);
        assertThat(asked).containsExactly(Profiles.PATIENT);
    }

    @Test
    void what_nobody_knows_is_looked_for_once() {
        assertThat(definitions.fetchResource(StructureDefinition.class, NOBODYS))
                .isNull();
        assertThat(definitions.fetchResource(StructureDefinition.class, NOBODYS))
                .isNull();
        assertThat(asked).containsExactly(NOBODYS);
    }

    @Test
    void a_type_is_looked_for_once_by_its_name() {
        StructureDefinition first = Objects.requireNonNull(definitions.fetchTypeDefinition("HumanName"));

        assertThat(first.getType()).isEqualTo("HumanName");
        assertThat(definitions.fetchTypeDefinition("HumanName")).isSameAs(first);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoever_asks_for_ever_more_that_is_not_there_fills_no_memory() {
        for (int i = 0; i < 2 * RememberedDefinitions.ABSENT_AT_MOST; i++) {
            definitions.fetchResource(StructureDefinition.class, NOBODYS + i);
        }

        assertThat(definitions.size()).isEqualTo(RememberedDefinitions.ABSENT_AT_MOST);
        assertThat(definitions.fetchResource(StructureDefinition.class, Profiles.PATIENT))
                .isNotNull();
    }

    @Test
    void nothing_is_found_where_nothing_is_named() {
        assertThat(definitions.fetchResource(StructureDefinition.class, null)).isNull();
        assertThat(asked).isEmpty();
    }
}
