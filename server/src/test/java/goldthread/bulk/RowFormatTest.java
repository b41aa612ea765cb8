package goldthread.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowFormatTest {

    private static ActivityRow row(String resource, String child) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("resource", resource);
        values.put("child", child);
        return new ActivityRow(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain|plain",
                "with,comma|\"with,comma\"",
                "a \"word\"|\"a \"\"word\"\"\"",
                "=1+1|'=1+1",
                "@SUM(A1)|'@SUM(A1)",
                "+44|'+44",
                "-cmd|'-cmd",
                "-3|-3",
                "-3.50|-3.50",
                "=a,b|\"'=a,b\"",
                "``|``"
            })
    void a_field_is_quoted_where_it_has_to_be_and_never_a_formula(String value, String written) {
        assertThat(RowFormat.field(value)).isEqualTo(written);
    }

    @Test
    void a_field_with_a_line_end_or_a_tab_at_its_start_stays_one_field() {
        assertThat(RowFormat.field("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(RowFormat.field("\t=1")).isEqualTo("'\t=1");
    }

    @Test
    void csv_begins_with_the_names_of_its_columns_even_without_rows() {
        List<String> columns = List.of("resource", "child");

        assertThat(RowFormat.CSV.write(columns, List.of())).isEqualTo("resource,child\r\n");
        assertThat(RowFormat.CSV.write(columns, List.of(row("Encounter/1", ""), row("Encounter/2", "Patient/2"))))
                .isEqualTo("resource,child\r\nEncounter/1,\r\nEncounter/2,Patient/2\r\n");
    }

    @Test
    void ndjson_has_an_object_on_each_line_and_leaves_out_what_is_empty() {
        assertThat(RowFormat.NDJSON.write(
                        List.of("resource", "child"), List.of(row("Encounter/1", ""), row("Encounter/2", "Patient/2"))))
                .isEqualTo("{\"resource\":\"Encounter/1\"}\n"
                        + "{\"resource\":\"Encounter/2\",\"child\":\"Patient/2\"}\n");
    }

    @Test
    void a_format_is_known_by_its_short_name_and_by_its_media_type() {
        assertThat(RowFormat.of("csv")).contains(RowFormat.CSV);
        assertThat(RowFormat.of("text/csv")).contains(RowFormat.CSV);
        assertThat(RowFormat.of("ndjson")).contains(RowFormat.NDJSON);
        assertThat(RowFormat.of("application/ndjson")).contains(RowFormat.NDJSON);
        assertThat(RowFormat.of("xml")).isEmpty();
    }
}
