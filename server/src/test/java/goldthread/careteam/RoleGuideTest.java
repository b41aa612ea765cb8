package goldthread.careteam;

import static goldthread.careteam.TestTeams.concept;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TeamRole;
import goldthread.terminology.Vocabulary;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleGuideTest {

    private static final RoleGuide GUIDE = new RoleGuide(Vocabulary.read(FhirContext.forR4Cached()));

    @ParameterizedTest
    @EnumSource(TeamRole.class)
    void every_role_has_a_name_and_a_definition_in_plain_english(TeamRole role) {
        assertThat(GUIDE.withDisplay(concept(role)).getCodingFirstRep().getDisplay())
                .isNotBlank();
        assertThat(GUIDE.definition(concept(role)))
                .hasValueSatisfying(
                        definition -> assertThat(definition).endsWith(".").contains(" "));
    }

    @Test
    void a_display_that_is_there_already_stays() {
        CodeableConcept role = concept(TeamRole.GP);
        role.getCodingFirstRep().setDisplay("Family doctor");
        assertThat(GUIDE.withDisplay(role).getCodingFirstRep().getDisplay()).isEqualTo("Family doctor");
    }

    @Test
    void somebody_with_several_roles_sees_what_the_widest_of_them_sees() {
        assertThat(GUIDE.shareLevel(List.of(concept(TeamRole.SENCO)))).isEqualTo(ShareLevel.EVERYDAY);
        assertThat(GUIDE.shareLevel(List.of(concept(TeamRole.SENCO), concept(TeamRole.SOCIAL_WORKER))))
                .isEqualTo(ShareLevel.RESTRICTED);
        assertThat(GUIDE.shareLevel(List.of(new CodeableConcept().setText("Neighbour"))))
                .isEqualTo(ShareLevel.EVERYDAY);
    }
}
