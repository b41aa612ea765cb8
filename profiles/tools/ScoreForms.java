import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the table of outcome measures into FSH: one score-only form for each published instrument, with a field for each
 * current score and none of its questions. {@code profiles/tools/compile-fsh} runs it before SUSHI; the FSH that it writes
 * is not kept, because the table is the source.
 *
 * <p>Usage: {@code java ScoreForms.java <outcome-measures.tsv> <outcome.fsh with the instruments' names> <file.fsh>}
 */
public final class ScoreForms {
    private static final Pattern TOOL = Pattern.compile("^\\* #([a-z0-9-]+) \"([^\"]+)\" \"[^\"]+\"$");

    /** Goals are the child's own words: that form is written by hand. */
    private static final String GOALS = "gbo";

    private ScoreForms() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Name the table, the names of the instruments, and the FSH file to write.");
        }
        Map<String, String> names = names(Path.of(arguments[1]));
        Map<String, StringBuilder> forms = new TreeMap<>();
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        List<String> columns = List.of(lines.get(0).split("\t"));
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = row(columns, line.split("\t", -1));
            if (row.get("successor").isEmpty() && !row.get("tool").equals(GOALS)) {
                forms.computeIfAbsent(row.get("tool"), tool -> new StringBuilder(head(tool, names.get(tool))))
                        .append(item(row));
            }
        }
        Files.writeString(
                Path.of(arguments[2]),
                "// Made from outcome-measures.tsv by ScoreForms.java.\n\n"
                        + forms.values().stream().map(StringBuilder::toString).collect(Collectors.joining("\n")));
    }

    private static Map<String, String> row(List<String> columns, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < cells.length; column++) {
            row.put(columns.get(column), cells[column]);
        }
        return row;
    }

    private static Map<String, String> names(Path file) throws IOException {
        String text = Files.readString(file);
        String system = text.substring(text.indexOf("CodeSystem: OutcomeToolCodes"));
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : system.split("\n")) {
            Matcher tool = TOOL.matcher(line);
            if (tool.matches()) {
                names.put(tool.group(1), tool.group(2));
            }
        }
        return names;
    }

    private static String head(String tool, String name) {
        return """
                Instance: cypmh-scores-%1$s
                InstanceOf: Questionnaire
                Usage: #definition
                * insert Form(scores-%1$s, %3$s)
                * title = "%2$s: scores"
                * description = "A form for the scores of %2$s alone. No question, answer or norm of the instrument stands \
                here; whoever has its licence loads a form with its items that is derived from this one."
                * copyright = "%2$s belongs to its owners. This form holds codes of SNOMED CT, which is copyright of \
                SNOMED International; whoever uses them needs a SNOMED CT licence, which is free of charge in the United \
                Kingdom. The labels are Goldthread's own, licensed under Apache-2.0."
                * code = https://w3id.org/goldthread/fhir/CodeSystem/outcome-tool#%1$s
                """.formatted(tool, name, "Scores" + tool.replaceAll("[^a-z0-9]", "_"));
    }

    private static String item(Map<String, String> row) {
        return """
                * insert ScoreField(%s, [[%s]], %s, %s)
                """.formatted(row.get("code"), row.get("label"), row.get("min"), row.get("max"));
    }
}
