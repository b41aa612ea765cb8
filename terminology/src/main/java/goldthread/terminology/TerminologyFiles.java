package goldthread.terminology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The files of this module on the class path. A class path cannot be listed inside a jar in a jar, so an index names
 * them.
 */
final class TerminologyFiles {
    private static final String FOLDER = "/fhir/";
    private static final String INDEX = "terminology.index";

    private TerminologyFiles() {}

    static List<String> names() {
        return text(INDEX).lines().toList();
    }

    static String text(String name) {
        try (InputStream content = TerminologyFiles.class.getResourceAsStream(FOLDER + name)) {
            if (content == null) {
                throw new IllegalStateException("The terminology module lacks its file " + name + ".");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
