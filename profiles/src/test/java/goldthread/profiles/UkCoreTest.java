package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import goldthread.profiles.Examples.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

/**
 * We use UK Core's extensions without having its package here. The table in uk-core-extensions.tsv says where each may
 * stand and which values it may have; these tests hold our rules, search parameters and examples against it.
 */
class UkCoreTest {
    private static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/";
    private static final Pattern IN_EXPRESSION =
            Pattern.compile("((?:[A-Za-z]+\\.)*)extension\\('(" + Pattern.quote(UK_CORE) + "[^']*)'\\)");

    private static final Map<String, Row> TABLE = table();

    /** Where an extension may stand, and the types of its value; a complex extension has parts instead of types. */
    private record Row(Set<String> contexts, Set<String> types) {}

    /** An extension of UK Core as we use it; no type where only its presence matters. */
    private record Use(String url, String context, Set<String> types) {}

    @Test
    void our_rules_look_for_uk_core_extensions_where_they_may_stand() {
        assertThat(Shapes.profiles().stream()
                        .flatMap(profile -> profile.getDifferential().getElement().stream()
                                .flatMap(element -> element.getConstraint().stream())
                                .flatMap(constraint -> usesIn(profile, constraint.getExpression()))))
                .isNotEmpty()
                .allSatisfy(UkCoreTest::isAllowed);
    }

    @Test
    void our_search_parameters_look_for_uk_core_extensions_where_they_may_stand() {
        assertThat(Resources.of(SearchParameter.class).stream()
                        .flatMap(parameter -> usesIn("", parameter.getExpression())))
                .isNotEmpty()
                .allSatisfy(UkCoreTest::isAllowed);
    }

    @Test
    void our_examples_use_uk_core_extensions_where_and_as_they_may_stand() {
        List<Use> uses = new ArrayList<>();
        for (Example example : Examples.good()) {
            JsonObject resource = JsonParser.parseString(example.json()).getAsJsonObject();
            collect(resource, resource.get("resourceType").getAsString(), uses);
        }

        assertThat(uses).isNotEmpty().allSatisfy(UkCoreTest::isAllowed);
    }

    @Test
    void a_child_has_one_nhs_number_as_in_uk_core() {
        assertThat(Shapes.differences())
                .filteredOn(element -> "Patient.identifier:nhsNumber".equals(element.getId()))
                .extracting(ElementDefinition::getMax)
                .containsExactly("1");
    }

    @Test
    void what_uk_core_binds_extensibly_is_left_to_uk_core() {
        assertThat(Shapes.bindings())
                .extracting(Shapes.Binding::element)
                .doesNotContain(
                        "Patient.communication.language",
                        "RelatedPerson.relationship",
                        "Organization.type",
                        "PractitionerRole.specialty",
                        "Appointment.appointmentType");
    }

    private static void isAllowed(Use use) {
        assertThat(TABLE).containsKey(use.url());
        Row row = Objects.requireNonNull(TABLE.get(use.url()));
        assertThat(row.contexts()).contains(use.context());
        assertThat(row.types()).containsAll(use.types());
    }

    private static Stream<Use> usesIn(StructureDefinition profile, String expression) {
        return usesIn(profile.getType() + ".", expression);
    }

    private static Stream<Use> usesIn(String root, String expression) {
        Matcher matcher = IN_EXPRESSION.matcher(expression);
        return matcher.results()
                .map(found -> new Use(found.group(2), (root + found.group(1)).replaceFirst("\\.$", ""), Set.of()));
    }

    private static void collect(JsonObject object, String path, List<Use> uses) {
        object.entrySet().forEach(entry -> {
            boolean extensions = entry.getKey().equals("extension");
            // The extensions of a primitive stand in a property of their own, with an underscore before its name.
            String child = extensions ? path : path + "." + entry.getKey().replaceFirst("^_", "");
            for (JsonObject value : objects(entry.getValue())) {
                if (extensions && url(value).startsWith(UK_CORE)) {
                    uses.add(new Use(url(value), path, types(value)));
                }
                collect(value, child, uses);
            }
        });
    }

    private static String url(JsonObject extension) {
        return extension.get("url").getAsString();
    }

    private static Set<String> types(JsonObject extension) {
        return extension.has("extension")
                ? objects(extension.get("extension")).stream()
                        .map(UkCoreTest::url)
                        .collect(Collectors.toSet())
                : extension.keySet().stream()
                        .filter(key -> key.startsWith("value"))
                        .collect(Collectors.toSet());
    }

    private static List<JsonObject> objects(JsonElement element) {
        if (element instanceof JsonObject object) {
            return List.of(object);
        }
        return element instanceof JsonArray array
                ? array.asList().stream()
                        .filter(JsonElement::isJsonObject)
                        .map(JsonElement::getAsJsonObject)
                        .toList()
                : List.of();
    }

    private static Map<String, Row> table() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/uk-core-extensions.tsv")).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(
                            cells -> UK_CORE + cells[0],
                            cells -> new Row(Set.of(cells[1].split(",")), Set.of(cells[2].split(",")))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
