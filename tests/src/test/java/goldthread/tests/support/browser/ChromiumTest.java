package goldthread.tests.support.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

final class ChromiumTest {
    @Test
    void the_first_place_with_a_program_counts(@TempDir Path folder) throws IOException {
        Path text = Files.createFile(folder.resolve("text"));
        Path program = Files.createFile(folder.resolve("program"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(Chromium.firstOf(
                        Stream.of("", folder.resolve("nothing").toString(), text.toString(), program.toString())))
                .contains(program);
        assertThat(Chromium.firstOf(Stream.of("", text.toString()))).isEmpty();
    }

    @Test
    void without_one_the_tests_are_left_out_and_say_how_to_have_them() {
        ConditionEvaluationResult result = BrowserOfTheTests.condition(Optional.empty(), "");

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason().orElseThrow()).contains("DON'T run", "apt-get install chromium");
    }

    @Test
    void without_one_that_is_required_they_fail() {
        assertThatThrownBy(() -> BrowserOfTheTests.condition(Optional.empty(), "required"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("apt-get install chromium");
        assertThat(BrowserOfTheTests.condition(Optional.of(Path.of("chromium")), "required")
                        .isDisabled())
                .isFalse();
    }
}
