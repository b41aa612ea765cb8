package goldthread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms use only those rooms that their package says they may use, and the picture in the docs shows it. */
final class ModularityTest {
    private static final ApplicationModules ROOMS = ApplicationModules.of(Application.class);
    private static final Path PICTURE = Path.of("..", "docs", "rooms.md");

    @Test
    void rooms_use_only_what_they_say_they_use() {
        ROOMS.verify();
    }

    /** {@code -Dgoldthread.draw=true} draws the picture anew. */
    @Test
    void the_picture_in_the_docs_shows_the_rooms_as_they_are() throws IOException {
        String drawn = page();
        if (Boolean.getBoolean("goldthread.draw")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE)).isEqualTo(drawn);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
            # The rooms and who uses whom

            Drawn by the build from the compiled classes (`ModularityTest`); an arrow means that the room at its tail uses the public types of
            the room at its head. After a change of the rooms, draw it anew with
            `mvn -pl server -am verify -Dtest=ModularityTest -Dsurefire.failIfNoSpecifiedTests=false -Dgoldthread.draw=true`.

            ```mermaid
            graph TD
            """);
        for (ApplicationModule room : sorted()) {
            page.append("  ").append(room.getIdentifier()).append('\n');
        }
        for (ApplicationModule room : sorted()) {
            TreeSet<String> used = new TreeSet<>();
            room.getDirectDependencies(ROOMS)
                    .uniqueModules()
                    .forEach(other -> used.add(other.getIdentifier().toString()));
            used.remove(room.getIdentifier().toString());
            used.forEach(other -> page.append("  ")
                    .append(room.getIdentifier())
                    .append(" --> ")
                    .append(other)
                    .append('\n'));
        }
        return page.append("```\n").toString();
    }

    private static List<ApplicationModule> sorted() {
        return ROOMS.stream()
                .sorted((one, other) -> one.getIdentifier()
                        .toString()
                        .compareTo(other.getIdentifier().toString()))
                .toList();
    }
}
