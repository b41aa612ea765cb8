import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the table of outcome measures into FSH: the value set of current codes, the supplement that carries each
 * code's properties, and the map from superseded codes to current ones. {@code profiles/tools/compile-fsh} runs it
 * before SUSHI; the FSH that it writes is not kept, because the table is the source.
 *
 * <p>Usage: {@code java OutcomeMeasures.java <outcome-measures.tsv> <file.fsh>}
 *
 * <p>The table has one line per SNOMED CT code. {@code direction} is the reading of the instrument itself and is left
 * empty where nothing shows it; {@code national-direction} stands only where the national statistics read the code the
 * other way round. {@code change-basis} is {@code t-score} where the threshold doesn't apply to the raw score.
 */
public final class OutcomeMeasures {
    private static final List<String> COLUMNS = List.of(
            "code",
            "tool",
            "label",
            "kind",
            "min",
            "max",
            "rater",
            "direction",
            "national-direction",
            "reliable-change",
            "change-basis",
            "change-source",
            "version",
            "successor",
            "national-metric");

    private static final Map<String, String> TYPES = types();

    private OutcomeMeasures() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Name the table to read and the FSH file to write.");
        }
        List<Map<String, String>> rows = read(Path.of(arguments[0]));
        Files.writeString(
                Path.of(arguments[1]),
                Stream.of(valueSet(rows), supplement(rows), map(rows)).collect(Collectors.joining("\n")));
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String code : List.of("tool", "kind", "rater", "direction", "national-direction", "change-basis")) {
            types.put(code, "code");
        }
        types.put("min", "decimal");
        types.put("max", "decimal");
        types.put("reliable-change", "decimal");
        types.put("change-source", "string");
        types.put("version", "code");
        types.put("successor", "code");
        types.put("national-metric", "boolean");
        return types;
    }

    private static List<Map<String, String>> read(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        if (!COLUMNS.equals(Arrays.asList(lines.get(0).split("\t")))) {
            throw new IllegalArgumentException("The columns of " + table + " are not " + COLUMNS + ".");
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(line));
        }
        return rows;
    }

    private static Map<String, String> row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS.size()) {
            throw new IllegalArgumentException("This line has " + cells.length + " cells: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < cells.length; column++) {
            row.put(COLUMNS.get(column), cells[column]);
        }
        return row;
    }

    private static boolean isCurrent(Map<String, String> row) {
        return row.get("successor").isEmpty();
    }

    private static String valueSet(List<Map<String, String>> rows) {
        String head =
                """
                // Made from outcome-measures.tsv by OutcomeMeasures.java.

                Alias: $sct = http://snomed.info/sct

                ValueSet: OutcomeMeasure
                Id: cypmh-outcome-measure
                Title: "Outcome measure score"
                Description: "The scores and subscale scores of outcome and experience measures that the Mental Health \
                Services Data Set takes at present. No item, anchor or norm of any instrument stands here."
                * insert SnomedValues(outcome-measure)
                """;
        return head
                + rows.stream()
                        .filter(OutcomeMeasures::isCurrent)
                        .map(row -> "* $sct#%s \"%s\"%n".formatted(row.get("code"), row.get("label")))
                        .collect(Collectors.joining());
    }

    private static String supplement(List<Map<String, String>> rows) {
        String head =
                """
                CodeSystem: OutcomeMeasureProperties
                Id: cypmh-outcome-measure-properties
                Title: "Properties of outcome measures"
                Description: "What the server knows of each score: its instrument, range, rater, direction and the \
                smallest change that is more than noise. A supplement to SNOMED CT, whose system it doesn't define."
                * insert OutcomeMeasureSupplement
                """;
        return head + rows.stream().map(OutcomeMeasures::properties).collect(Collectors.joining());
    }

    private static String properties(Map<String, String> row) {
        String code = "#" + row.get("code");
        StringBuilder text = new StringBuilder("* %s%n".formatted(code));
        text.append("* %s ^designation.language = #en-GB%n".formatted(code));
        text.append("* %s ^designation.value = \"%s\"%n".formatted(code, row.get("label")));
        TYPES.forEach((property, type) -> {
            String value = row.get(property);
            if (!value.isEmpty()) {
                text.append("* %s ^property[+].code = #%s%n".formatted(code, property));
                text.append("* %s ^property[=].value%s = %s%n".formatted(code, choice(type), literal(type, value)));
            }
        });
        return text.toString();
    }

    private static String choice(String type) {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }

    private static String literal(String type, String value) {
        return switch (type) {
            case "code" -> "#" + value;
            case "string" -> "\"" + value + "\"";
            case "boolean" -> Boolean.toString("yes".equals(value));
            default -> value;
        };
    }

    private static String map(List<Map<String, String>> rows) {
        String head =
                """
                Instance: cypmh-outcome-measure-succession
                InstanceOf: ConceptMap
                Usage: #definition
                * insert LocalMap(outcome-measure-succession)
                * insert SnomedCopyright
                * name = "OutcomeMeasureSuccession"
                * title = "Superseded codes of outcome measures"
                * description = "For each superseded code of a score, the code that is used now."
                * targetCanonical = "https://w3id.org/goldthread/fhir/ValueSet/outcome-measure"
                * group[+].source = "http://snomed.info/sct"
                * group[=].target = "http://snomed.info/sct"
                """;
        return head
                + rows.stream()
                        .filter(row -> !isCurrent(row))
                        .map(row -> "* insert From(%s, %s, equivalent)%n"
                                .formatted(row.get("code"), row.get("successor")))
                        .collect(Collectors.joining());
    }
}
