package goldthread.profiles.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One resource as it lies in a file.
 *
 * @param name the file's name, with its ending
 * @param json what stands in it
 */
record ResourceFile(String name, String json) {

    boolean isStructureDefinition() {
        return name.startsWith("StructureDefinition-");
    }

    static List<ResourceFile> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return jsonFiles(files)
                    .map(file -> read(file.getFileName().toString(), file))
                    .toList();
        }
    }

    /** Reads a folder of folders; a file's name then begins with that of its folder, so that no two are the same. */
    static List<ResourceFile> inFolders(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return jsonFiles(files)
                    .map(file -> read(folder.relativize(file).toString().replace('/', '-'), file))
                    .toList();
        }
    }

    /** Reads the files that an index on the class path names, one name a line, from beside the index. */
    static List<ResourceFile> onClassPath(String index) throws IOException {
        String folder = index.substring(0, index.lastIndexOf('/') + 1);
        return text(index)
                .lines()
                .map(name -> {
                    try {
                        return new ResourceFile(name, text(folder + name));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = ResourceFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    private static Stream<Path> jsonFiles(Stream<Path> files) {
        return files.filter(file -> file.toString().endsWith(".json")).sorted();
    }

    private static ResourceFile read(String name, Path file) {
        try {
            return new ResourceFile(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
