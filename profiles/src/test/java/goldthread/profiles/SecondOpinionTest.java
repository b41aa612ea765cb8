package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Examples.BadExample;
import goldthread.profiles.Examples.Example;
import goldthread.profiles.Finding.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The HL7 validator, with our package as a vendor gets it, agrees with HAPI's. */
class SecondOpinionTest {
    /** Our profiles comply with UK Core's, which nobody has loaded here. */
    private static final String UK_CORE_IS_NOT_LOADED = "so the validator cannot check that the profile does comply";

    private static Hl7Opinion validator;

    @BeforeAll
    static void load_the_package() throws Exception {
        validator = Hl7Opinion.withOurPackage();
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_good_example_breaks_no_rule(Example example) throws Exception {
        List<Finding> findings = validator.on(example.json());

        assertThat(findings)
                .filteredOn(finding -> finding.isAtLeast(Severity.ERROR))
                .isEmpty();
        assertThat(findings).filteredOn(Finding::isOfOurRules).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_example_breaks_its_rule_and_no_other(BadExample bad) throws Exception {
        Severity severity = Rules.byKey(bad.rule()).severity();
        List<Finding> findings = validator.on(bad.example().json());

        assertThat(findings).filteredOn(Finding::isOfOurRules).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.saysThat(bad.rule(), bad.sentence()))
                    .as(finding.text())
                    .isTrue();
        });
        assertThat(findings)
                .filteredOn(finding -> finding.isAtLeast(Severity.ERROR))
                .hasSize(severity == Severity.ERROR ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void a_structure_definition_is_valid_fhir(String url) throws Exception {
        StructureDefinition definition = Resources.of(StructureDefinition.class).stream()
                .filter(candidate -> candidate.getUrl().equals(url))
                .findFirst()
                .orElseThrow();
        List<Finding> findings = validator.on(HapiOpinion.FHIR.newJsonParser().encodeResourceToString(definition));

        assertThat(findings)
                .filteredOn(finding -> finding.isAtLeast(Severity.ERROR))
                .filteredOn(finding -> !finding.text().contains(UK_CORE_IS_NOT_LOADED))
                .isEmpty();
    }

    static Stream<Example> good() {
        return Examples.good().stream();
    }

    static Stream<BadExample> bad() {
        return Examples.bad().stream();
    }

    static Stream<String> definitions() {
        return Resources.of(StructureDefinition.class).stream().map(StructureDefinition::getUrl);
    }
}
