package goldthread.profiles;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Examples.BadExample;
import goldthread.profiles.Examples.Example;
import goldthread.profiles.Rules.Rule;
import goldthread.terminology.IdentifierSystems;
import goldthread.terminology.NhsNumber;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.junit.jupiter.api.Test;

/** The examples leave nothing out, and invent every child. */
class ExamplesCoverageTest {

    @Test
    void every_profile_has_a_good_example() {
        assertThat(folders(Examples.good().stream())).containsAll(profileIds());
    }

    @Test
    void every_folder_is_named_after_a_profile() {
        assertThat(profileIds())
                .containsAll(folders(Examples.bad().stream().map(BadExample::example)))
                .containsAll(folders(Examples.good().stream()
                        .filter(example -> !example.folder().equals(Examples.NO_PROFILE))));
    }

    @Test
    void every_rule_has_a_bad_example() {
        assertThat(Examples.bad().stream().map(BadExample::rule))
                .containsAll(Rules.all().stream().map(Rule::key).toList());
    }

    @Test
    void a_bad_example_is_named_after_its_rule_and_quotes_its_sentence() {
        assertThat(Examples.bad()).allSatisfy(bad -> {
            assertThat(bad.example().file().getFileName().toString()).startsWith(bad.rule() + "-");
            assertThat(bad.sentence()).isEqualTo(Rules.byKey(bad.rule()).sentence());
        });
    }

    @Test
    void an_example_claims_the_profile_of_its_folder() {
        Stream<Example> all =
                Stream.concat(Examples.good().stream(), Examples.bad().stream().map(BadExample::example));

        assertThat(all).allSatisfy(example -> {
            List<String> expected = example.folder().equals(Examples.NO_PROFILE)
                    ? List.of()
                    : List.of(Profiles.ROOT + "/StructureDefinition/" + example.folder());
            assertThat(parsed(example).getMeta().getProfile())
                    .extracting(profile -> profile.getValue())
                    .isEqualTo(expected);
        });
    }

    @Test
    void every_nhs_number_is_an_invented_one() {
        List<Patient> children = Examples.good().stream()
                .filter(example -> example.folder().equals("cypmh-patient"))
                .map(example -> (Patient) parsed(example))
                .toList();

        assertThat(children.stream()
                        .flatMap(child -> child.getIdentifier().stream())
                        .filter(identifier -> identifier.getSystem().equals(IdentifierSystems.NHS_NUMBER)))
                .isNotEmpty()
                .allSatisfy(identifier -> {
                    assertThat(identifier.getValue()).startsWith("999");
                    assertThat(NhsNumber.isValid(identifier.getValue())).isTrue();
                });
    }

    private static Set<String> profileIds() {
        return Resources.of(StructureDefinition.class).stream()
                .filter(definition -> definition.getDerivation() == TypeDerivationRule.CONSTRAINT)
                .filter(definition -> !definition.getType().equals("Extension"))
                .map(StructureDefinition::getIdPart)
                .collect(toSet());
    }

    private static Set<String> folders(Stream<Example> examples) {
        return examples.map(Example::folder).collect(toSet());
    }

    private static Resource parsed(Example example) {
        return (Resource) HapiOpinion.FHIR.newJsonParser().parseResource(example.json());
    }
}
