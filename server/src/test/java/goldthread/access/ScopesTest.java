package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.Interaction;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    private static String admitted(String type, String... scopes) {
        Scopes granted = new Scopes(Set.of(scopes));
        return EnumSet.allOf(Interaction.class).stream()
                .filter(interaction -> granted.admit(interaction, type))
                .map(Interaction::name)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "c, CREATE",
        "r, READ HISTORY OPERATION_READS",
        "u, UPDATE OPERATION_CHANGES",
        "s, SEARCH",
        "d, ''",
        "rs, READ SEARCH HISTORY OPERATION_READS",
        "cud, CREATE UPDATE OPERATION_CHANGES",
        "cruds, READ SEARCH HISTORY CREATE UPDATE OPERATION_READS OPERATION_CHANGES",
        "read, READ SEARCH HISTORY OPERATION_READS",
        "write, CREATE UPDATE OPERATION_CHANGES",
        "*, READ SEARCH HISTORY CREATE UPDATE OPERATION_READS OPERATION_CHANGES",
    })
    void each_letter_and_each_word_admits_its_interactions(String may, String interactions) {
        for (String who : new String[] {"user", "system", "patient"}) {
            assertThat(admitted("Observation", who + "/Observation." + may)).isEqualTo(interactions);
            assertThat(admitted("Observation", who + "/*." + may)).isEqualTo(interactions);
            assertThat(admitted("Observation", who + "/Condition." + may)).isEmpty();
        }
    }

    @Test
    void several_scopes_admit_what_any_of_them_admits() {
        assertThat(admitted("Task", "user/Task.r", "user/*.s", "user/Goal.cruds"))
                .isEqualTo("READ SEARCH HISTORY OPERATION_READS");
    }

    @Test
    void no_scope_admits_nothing() {
        assertThat(admitted("Task")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user/Observation.rs?category=laboratory",
                "user/Observation.rs?",
                "user/Observation.",
                "user/Observation",
                "user/Observation.sr",
                "user/Observation.rr",
                "user/Observation.READ",
                "user/Observation.reads",
                "user/Observation.r s",
                "user/observation.rs",
                "user/.rs",
                "user/**.rs",
                "user/Obs*.rs",
                "users/Observation.rs",
                "admin/Observation.rs",
                "/Observation.rs",
                "Observation.rs",
                "user/Observation.rs user/*.cruds",
                "openid",
                "launch/patient",
                "fhirUser",
                "",
                " user/Observation.rs",
            })
    void what_is_not_understood_admits_nothing(String scope) {
        assertThat(admitted("Observation", scope)).isEmpty();
        assertThat(admitted("*", scope)).isEmpty();
    }

    @Test
    void the_letters_are_those_of_version_2_in_their_order() {
        Set<String> understood = Stream.of("", "c", "cr", "cru", "crud", "cruds", "ruds", "uds", "ds", "cs")
                .filter(may -> !admitted("Task", "user/Task." + may).isEmpty())
                .collect(Collectors.toSet());

        assertThat(understood).containsExactlyInAnyOrder("c", "cr", "cru", "crud", "cruds", "ruds", "uds", "ds", "cs");
    }
}
