package goldthread.access.demo;

import com.nimbusds.jose.jwk.ECKey;
import goldthread.access.TokenCommand;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/**
 * The folder from which {@code ./goldthread token} takes an identity's private key. Only the account that runs the
 * server can look into it, and each start replaces what an earlier one left.
 */
final class DemoKeyFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path data;

    DemoKeyFolder(Path data) {
        this.data = data;
    }

    Path path() {
        return TokenCommand.keyFolder(data);
    }

    void replaceWith(Map<String, ECKey> keys) {
        try {
            makeFolder();
            removeFormerKeys();
            for (Map.Entry<String, ECKey> key : keys.entrySet()) {
                write(key.getKey(), key.getValue());
            }
        } catch (IOException | UnsupportedOperationException failed) {
            throw new IllegalStateException(
                    "The demo's keys can't be kept for their owner alone in " + path().toAbsolutePath()
                            + ". Set GOLDTHREAD_DATA to a folder on a file system with POSIX permissions that this"
                            + " account may write to.",
                    failed);
        }
    }

    private void makeFolder() throws IOException {
        Files.createDirectories(data);
        if (!Files.isDirectory(path(), LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(path(), PosixFilePermissions.asFileAttribute(OWNER_ONLY_FOLDER));
        }
        Files.setPosixFilePermissions(path(), OWNER_ONLY_FOLDER);
    }

    private void removeFormerKeys() throws IOException {
        try (DirectoryStream<Path> former = Files.newDirectoryStream(path(), "*.{jwk,new}")) {
            for (Path key : former) {
                Files.delete(key);
            }
        }
    }

    /** Written aside and moved, so that nobody ever reads half a key. */
    private void write(String name, ECKey key) throws IOException {
        Path aside = Files.createFile(path().resolve(name + ".new"), OWNER_ONLY_FILE);
        Files.writeString(aside, key.toJSONString());
        Files.move(aside, TokenCommand.keyFile(data, name), StandardCopyOption.ATOMIC_MOVE);
    }
}
