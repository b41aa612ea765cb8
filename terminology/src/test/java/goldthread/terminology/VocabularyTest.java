package goldthread.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {
    private static final Vocabulary VOCABULARY = Vocabulary.read(Shipped.R4);

    @ParameterizedTest
    @EnumSource(TeamRole.class)
    void every_role_is_explained_to_a_child_and_says_on_which_law_it_rests(TeamRole role) {
        TeamRoleDefinition definition = VOCABULARY.role(role);
        assertThat(definition.display()).isNotBlank();
        assertThat(definition.plain()).endsWith(".").isNotEqualTo(VOCABULARY.definition(role));
        assertThat(definition.statutoryBasis()).endsWith(".");
    }

    @Test
    void no_role_sees_sealed_entries_by_default_and_school_sees_the_everyday_ones() {
        assertThat(Stream.of(TeamRole.values()).map(VOCABULARY::role).map(TeamRoleDefinition::shareLevel))
                .doesNotContain(ShareLevel.SEALED);
        assertThat(VOCABULARY.role(TeamRole.CLASS_TEACHER).shareLevel()).isEqualTo(ShareLevel.EVERYDAY);
        assertThat(VOCABULARY.role(TeamRole.CAMHS_CLINICIAN).shareLevel()).isEqualTo(ShareLevel.RESTRICTED);
    }

    @Test
    void a_coding_is_given_with_its_display() {
        Coding coding = VOCABULARY.coding(RiskLevel.HIGH);
        assertThat(coding.getCode()).isEqualTo("high");
        assertThat(coding.getDisplay()).isEqualTo("High: act today");
    }

    @Test
    void a_code_from_outside_is_looked_up_and_may_be_unknown() {
        assertThat(VOCABULARY.display(CodeSystems.MEMBERSHIP_GAP, "no-gp")).contains("No GP");
        assertThat(VOCABULARY.display(CodeSystems.MEMBERSHIP_GAP, "no-wizard")).isEmpty();
        assertThat(VOCABULARY.display("https://elsewhere.example/codes", "no-gp"))
                .isEmpty();
    }
}
