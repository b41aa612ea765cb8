package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Example;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestFile;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every search parameter that the CapabilityStatement promises finds what it should and doesn't find what it shouldn't.
 * {@code searchable.json} has a resource of every type with a value for every parameter, {@code parameters.tsv} says by
 * which value each is found.
 */
@AgainstTheServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchParametersIT {
    /** What every type has; SearchIT tests these. */
    private static final List<String> OF_EVERY_TYPE = List.of("_id", "_lastUpdated");

    private final FhirClient client;
    private final Example example;

    SearchParametersIT(FhirClient client) {
        this.client = client;
        this.example = Example.store(client, "searchable.json");
    }

    static Stream<String> parameters() {
        return TestFile.rows("parameters.tsv").stream().map(row -> String.join("\t", row));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void a_promised_parameter_finds_what_it_should_and_not_what_it_should_not(String row) {
        String[] columns = row.split("\t", -1);
        String type = columns[0];
        String narrow = columns.length > 4 ? columns[4] : "";

        assertThat(found(type, columns[1], columns[2], narrow)).contains(example.id(type));
        assertThat(found(type, columns[1], columns[3], narrow)).doesNotContain(example.id(type));
    }

    private List<String> found(String type, String parameter, String value, String narrow) {
        String[] also =
                narrow.isEmpty() ? new String[0] : example.filled(narrow).split("=", 2);
        Answer answer = also.length == 0
                ? client.search(type, parameter, example.filled(value))
                : client.search(type, parameter, example.filled(value), also[0], also[1]);
        return answer.expect(200).bundle().getEntry().stream()
                .map(entry -> entry.getResource().getIdPart())
                .toList();
    }

    @Test
    void the_capability_statement_promises_exactly_the_parameters_that_are_tested_here() {
        CapabilityStatement statement = client.get("metadata").expect(200).resource(CapabilityStatement.class);
        TreeSet<String> promised = new TreeSet<>();
        TreeSet<String> tested = new TreeSet<>();
        TestFile.rows("parameters.tsv").forEach(row -> tested.add(row[0] + "." + row[1]));
        statement.getRestFirstRep().getResource().stream()
                .filter(type -> example.references().containsKey(type.getType()))
                .forEach(type -> type.getSearchParam().stream()
                        .filter(parameter -> !OF_EVERY_TYPE.contains(parameter.getName()))
                        .forEach(parameter -> promised.add(type.getType() + "." + parameter.getName())));

        assertThat(tested).isEqualTo(promised);
    }
}
