package goldthread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every threat stands in the hazard log, and every test that is named there, or in the other pages, is one. */
class HazardLogTest {

    private static final Path ROOT = Path.of("..");
    private static final Path LOG = ROOT.resolve("docs/safety/hazard-log.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:IT|Test))(?:\\.(\\w+))?`");
    private static final int THREATS = 26;

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The text of each test by its name; of two with one name both. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (String module : new String[] {"terminology", "profiles", "server", "tests"}) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> tests.merge(
                                file.getFileName().toString().replace(".java", ""), read(file), String::concat));
            }
        }
        return tests;
    }

    @Test
    void each_test_that_a_page_names_is_there() throws IOException {
        Map<String, String> tests = tests();
        TreeSet<String> missing = new TreeSet<>();
        int named = 0;
        try (Stream<Path> pages = Files.walk(ROOT.resolve("docs"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                Matcher name = NAMED.matcher(read(page));
                while (name.find()) {
                    named++;
                    String text = tests.getOrDefault(name.group(1), "");
                    if (text.isEmpty() || (name.group(2) != null && !text.contains(" " + name.group(2) + "("))) {
                        missing.add(page.getFileName() + " " + name.group());
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(THREATS);
    }

    @Test
    void every_threat_has_its_row() {
        String log = read(LOG);

        assertThat(IntStream.rangeClosed(1, THREATS).filter(threat -> !log.contains("\n| T" + threat + " |")))
                .isEmpty();
    }
}
