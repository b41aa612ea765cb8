package goldthread.profiles.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.util.VersionUtil;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Tells whether anything changed that the build's results depend on.
 *
 * @param value the SHA-256 of the sources, of what builds from them, and of the versions, in hexadecimal
 */
record Fingerprint(String value) {

    static Fingerprint of(List<List<ResourceFile>> sources, String version) throws IOException {
        MessageDigest digest = sha256();
        digest.update((version + '\n' + VersionUtil.getVersion() + '\n').getBytes(UTF_8));
        digest.update(bytes(Snapshots.class));
        digest.update(bytes(FhirPackage.class));
        for (List<ResourceFile> files : sources) {
            for (ResourceFile file : files) {
                digest.update((file.name() + '\n' + file.json() + '\n').getBytes(UTF_8));
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private static byte[] bytes(Class<?> builder) throws IOException {
        try (InputStream compiled = builder.getResourceAsStream(builder.getSimpleName() + ".class")) {
            return Objects.requireNonNull(compiled).readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
