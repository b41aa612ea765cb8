package goldthread.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The style sheet and the script of the pages, each one file, under an address that changes with its content, so that a
 * browser may keep it for ever. Of the design system its own typeface and the crown are left out: their licence is the
 * government's own.
 */
@Controller
class Assets {

    static final String STYLE = "goldthread.css";
    static final String SCRIPT = "goldthread.js";

    private static final String DESIGN_SYSTEM = "META-INF/resources/webjars/govuk-frontend/";
    private static final String TYPEFACE = "\"?GDS Transport\"?,";
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final int SHORT = 12;

    private record Asset(String text, String tag, MediaType type) {}

    private final Map<String, Asset> byName = new LinkedHashMap<>();

    Assets() {
        byName.put(STYLE, asset(style(), MediaType.valueOf("text/css;charset=UTF-8")));
        byName.put(SCRIPT, asset(text("pages/goldthread.js"), MediaType.valueOf("text/javascript;charset=UTF-8")));
        byName.put(
                "govuk-frontend.min.js",
                asset(text(designSystem("govuk-frontend.min.js")), MediaType.valueOf("text/javascript;charset=UTF-8")));
    }

    /** Where the current version of one is. */
    String address(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return "/assets/" + asset.tag() + "/" + name;
    }

    @GetMapping("/assets/{tag}/{name}")
    ResponseEntity<String> asset(@PathVariable String tag, @PathVariable String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(asset.text());
    }

    private static Asset asset(String text, MediaType type) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Asset(text, HexFormat.of().formatHex(hash).substring(0, SHORT), type);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String style() {
        String theirs = text(designSystem("govuk-frontend.min.css"))
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("@font-face\\{[^}]*}", "")
                .replaceAll("url\\(\"?/assets/[^)]*\\)", "none")
                .replaceAll(TYPEFACE, "");
        return theirs + "\n" + text("pages/goldthread.css");
    }

    private static String designSystem(String file) {
        return DESIGN_SYSTEM + "5.14.0/dist/govuk/" + file;
    }

    private static String text(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The server was packaged without " + path, unreadable);
        }
    }
}
