package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition.DiscriminatorType;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionSlicingDiscriminatorComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

class ProfilesTest {
    private static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";
    private static final String COMPLIES = HL7 + "structuredefinition-compliesWithProfile";
    private static final String IMPOSES = HL7 + "structuredefinition-imposeProfile";

    @Test
    void each_profile_has_its_constant_and_each_constant_its_profile() {
        assertThat(constants(Profiles.class))
                .filteredOn(constant -> !constant.equals(Profiles.ROOT))
                .containsExactlyInAnyOrderElementsOf(urls(Shapes.profiles()));
    }

    @Test
    void each_extension_has_its_constant_and_each_constant_its_extension() {
        assertThat(constants(Extensions.class)).containsExactlyInAnyOrderElementsOf(urls(Shapes.extensions()));
    }

    @Test
    void the_profiles_of_the_first_release_are_all_there() {
        assertThat(Shapes.profiles())
                .extracting(StructureDefinition::getIdPart)
                .containsExactlyInAnyOrder(
                        "cypmh-patient",
                        "cypmh-related-person",
                        "cypmh-organization",
                        "cypmh-practitioner-role",
                        "cypmh-service",
                        "cypmh-referral",
                        "cypmh-mh-assessment-request",
                        "cypmh-referral-task",
                        "cypmh-care-team",
                        "cypmh-shared-care-plan",
                        "cypmh-safety-plan",
                        "cypmh-goal",
                        "cypmh-outcome-score",
                        "cypmh-outcome-response",
                        "cypmh-risk-assessment",
                        "cypmh-assessment",
                        "cypmh-significant-event",
                        "cypmh-episode",
                        "cypmh-contact",
                        "cypmh-appointment",
                        "cypmh-flag",
                        "cypmh-notice",
                        "cypmh-action",
                        "cypmh-consent",
                        "cypmh-subscription",
                        "cypmh-provenance",
                        "cypmh-audit-event",
                        "cypmh-trigger",
                        "cypmh-wishes",
                        "cypmh-statutory-plan",
                        "cypmh-placement",
                        "cypmh-meeting",
                        "cypmh-escalation",
                        "cypmh-transition-plan",
                        "cypmh-carer-need",
                        "cypmh-capacity",
                        "cypmh-immigration-support");
    }

    @Test
    void each_profile_constrains_base_r4_and_never_uk_core() {
        assertThat(Shapes.profiles())
                .filteredOn(profile -> !profile.getUrl().equals(Profiles.MH_ASSESSMENT_REQUEST))
                .allSatisfy(profile -> assertThat(profile.getBaseDefinition()).isEqualTo(HL7 + profile.getType()));
        assertThat(Shapes.profiles())
                .filteredOn(profile -> profile.getUrl().equals(Profiles.MH_ASSESSMENT_REQUEST))
                .extracting(StructureDefinition::getBaseDefinition)
                .containsExactly(Profiles.REFERRAL);
    }

    @Test
    void each_profile_names_the_uk_core_profile_that_it_complies_with_and_imposes_none() {
        assertThat(Shapes.profiles())
                .noneMatch(profile -> profile.hasExtension(IMPOSES))
                .filteredOn(profile -> !List.of(
                                Profiles.ASSESSMENT,
                                Profiles.GOAL,
                                Profiles.RISK_ASSESSMENT,
                                Profiles.MH_ASSESSMENT_REQUEST,
                                Profiles.SUBSCRIPTION,
                                Profiles.TRIGGER)
                        .contains(profile.getUrl()))
                .allSatisfy(profile -> assertThat(
                                profile.getExtensionByUrl(COMPLIES).getValue().primitiveValue())
                        .isEqualTo("https://fhir.hl7.org.uk/StructureDefinition/UKCore-" + profile.getType()));
    }

    @Test
    void every_structure_definition_in_the_jar_has_a_snapshot() {
        assertThat(Resources.of(StructureDefinition.class)).allSatisfy(definition -> {
            assertThat(definition.getSnapshot().getElement()).isNotEmpty();
            assertThat(definition.getSnapshot().getElementFirstRep().getPath()).isEqualTo(definition.getType());
        });
    }

    @Test
    void slices_are_told_apart_by_values_or_types_and_never_by_a_profile() {
        assertThat(Shapes.differences().stream().flatMap(element -> element.getSlicing().getDiscriminator().stream()))
                .isNotEmpty()
                .extracting(ElementDefinitionSlicingDiscriminatorComponent::getType)
                .containsOnly(DiscriminatorType.VALUE, DiscriminatorType.TYPE);
    }

    private static List<String> urls(List<StructureDefinition> definitions) {
        return definitions.stream().map(StructureDefinition::getUrl).toList();
    }

    private static List<String> constants(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(ProfilesTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
