package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no template of the pages may hold. */
final class TemplatesTest {

    /** Text that isn't escaped; script, style or handlers that stand in the page itself. */
    private static final List<Pattern> NEVER = List.of(
            Pattern.compile("th:utext|\\[\\("),
            Pattern.compile("<script(?![^>]*\\bsrc=)"),
            Pattern.compile("<style|\\sstyle=|th:style"),
            Pattern.compile("\\s(th:)?on[a-z]+="),
            Pattern.compile("javascript:"));

    @Test
    void none_holds_what_the_content_security_policy_forbids() {
        Map<Path, String> templates = templates();
        assertThat(templates).isNotEmpty();
        templates.forEach((path, text) ->
                NEVER.forEach(pattern -> assertThat(text).as(path.toString()).doesNotContainPattern(pattern)));
    }

    /** A title is shown in tabs, windows and histories. */
    @Test
    void none_names_a_child_in_a_title() {
        templates()
                .forEach((path, text) -> assertThat(text)
                        .as(path.toString())
                        .doesNotContainPattern("page\\([^~]*child\\.(name|preferred|nhsNumber|born)"));
    }

    private static Map<Path, String> templates() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .collect(Collectors.toMap(Function.identity(), TemplatesTest::text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
