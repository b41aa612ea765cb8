package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Examples.BadExample;
import goldthread.profiles.Examples.Example;
import goldthread.profiles.Finding.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples folder is the test: what is good passes, what is bad breaks its one rule and no other. */
class ExamplesTest {

    @ParameterizedTest
    @MethodSource("good")
    void a_good_example_breaks_no_rule(Example example) {
        List<Finding> findings = HapiOpinion.on(example.json());

        assertThat(findings)
                .filteredOn(finding -> finding.isAtLeast(Severity.ERROR))
                .isEmpty();
        assertThat(findings).filteredOn(Finding::isOfOurRules).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_example_breaks_its_rule_and_nothing_else(BadExample bad) {
        Severity severity = Rules.byKey(bad.rule()).severity();
        List<Finding> findings = HapiOpinion.on(bad.example().json());

        assertThat(findings)
                .filteredOn(finding -> finding.isAtLeast(severity))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(severity);
                    assertThat(finding.saysThat(bad.rule(), bad.sentence()))
                            .as(finding.text())
                            .isTrue();
                });
        assertThat(findings).filteredOn(Finding::isOfOurRules).hasSize(1);
    }

    static Stream<Example> good() {
        return Examples.good().stream();
    }

    static Stream<BadExample> bad() {
        return Examples.bad().stream();
    }
}
