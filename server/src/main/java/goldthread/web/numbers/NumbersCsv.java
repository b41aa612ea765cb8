package goldthread.web.numbers;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of a page as comma-separated values, one line for each (RFC 4180). A withheld number is empty. */
final class NumbersCsv {

    private static final String HEAD = "measure,first_day,last_day,divided_by,part,count,withheld";

    private NumbersCsv() {}

    static String of(List<NumbersSection> sections, NumbersPeriod period) {
        return Stream.concat(Stream.of(HEAD), sections.stream().flatMap(section -> lines(section, period)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> lines(NumbersSection section, NumbersPeriod period) {
        return Stream.concat(
                Stream.of(line(section, period, "", section.total())),
                section.tables().stream()
                        .flatMap(table ->
                                table.lines().stream().map(part -> line(section, period, table.name(), part))));
    }

    private static String line(NumbersSection section, NumbersPeriod period, String dividedBy, NumbersLine part) {
        return Stream.of(
                        section.id(),
                        period.first(),
                        period.last(),
                        dividedBy,
                        part.name(),
                        Objects.requireNonNullElse(part.count(), ""),
                        part.count() == null ? "yes" : "no")
                .map(value -> quoted(String.valueOf(value)))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"") || value.contains("\n")
                ? "\"" + value.replace("\"", "\"\"") + "\""
                : value;
    }
}
