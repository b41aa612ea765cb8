package goldthread.bulk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How rows are written. */
enum RowFormat {
    /** A line of names, then a line for each row, as RFC 4180 says. */
    CSV("text/csv"),
    /** A JSON object for each row, on a line of its own; what is empty is left out. */
    NDJSON("application/x-ndjson");

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    /** With what a spreadsheet takes a text for a formula; a number may be negative. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\t\r\n-].*");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");
    private static final String END = "\r\n";

    private final String mediaType;

    RowFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** By its short name, or its media type. */
    static Optional<RowFormat> of(String named) {
        return Stream.of(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(named)
                        || format.mediaType.equals(named)
                        || (format == NDJSON
                                && Set.of("application/ndjson", "application/fhir+ndjson")
                                        .contains(named)))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** All rows as one text. */
    String write(List<String> columns, Collection<ActivityRow> rows) {
        return switch (this) {
            case CSV ->
                Stream.concat(
                                Stream.of(line(columns)),
                                rows.stream().map(row -> line(row.values().values())))
                        .collect(Collectors.joining());
            case NDJSON -> rows.stream().map(RowFormat::object).collect(Collectors.joining());
        };
    }

    private static String line(Collection<String> fields) {
        return fields.stream().map(RowFormat::field).collect(Collectors.joining(",", "", END));
    }

    static String field(String value) {
        boolean formula =
                FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
        String safe = formula ? '\'' + value : value;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String object(ActivityRow row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        row.values().forEach((column, value) -> {
            if (!value.isEmpty()) {
                object.put(column, value);
            }
        });
        return object + "\n";
    }
}
