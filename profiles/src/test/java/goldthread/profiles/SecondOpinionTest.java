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
    /** Our profiles say that they comply with UK Core's, by an extension newer than R4; neither is loaded here. */
    private static final List<String> NOT_LOADED = List.of(
            "so the validator cannot check that the profile does comply", "structuredefinition-compliesWithProfile");

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
    @MethodSource("profiles")
    void a_profile_is_valid_fhir(String url) throws Exception {
        StructureDefinition definition = Shapes.profiles().stream()
                .filter(candidate -> candidate.getUrl().equals(url))
                .findFirst()
                .orElseThrow();
        List<Finding> findings = validator.on(HapiOpinion.FHIR.newJsonParser().encodeResourceToString(definition));

        assertThat(findings)
                .filteredOn(finding -> finding.isAtLeast(Severity.ERROR))
                .filteredOn(finding -> NOT_LOADED.stream().noneMatch(finding.text()::contains))
                .isEmpty();
    }

    static Stream<Example> good() {
        return Examples.good().stream();
    }

    static Stream<BadExample> bad() {
        return Examples.bad().stream();
    }

    /** Without the extensions, because for each it would look for packages of other FHIR versions. */
    static Stream<String> profiles() {
        return Shapes.profiles().stream().map(StructureDefinition::getUrl);
    }
}
