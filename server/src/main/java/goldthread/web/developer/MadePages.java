package goldthread.web.developer;

import goldthread.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Pages that are the same for everybody for as long as the server runs: each is made when it is first asked for and kept.
 * There are as many as there are definitions, so nobody can make it keep more.
 */
@Component
class MadePages {

    private static final String GZIP = "gzip";
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final ITemplateEngine templates;
    private final Frame frame;
    private final Map<String, String> made = new ConcurrentHashMap<>();
    private final Map<String, byte[]> packed = new ConcurrentHashMap<>();

    MadePages(ITemplateEngine templates, Frame frame) {
        this.templates = templates;
        this.frame = frame;
    }

    /**
     * The page, for whoever asks at their address for this server.
     *
     * @param name by which it is kept
     * @param model made once
     */
    ResponseEntity<String> page(
            String name, String template, Supplier<Map<String, Object>> model, HttpServletRequest request) {
        String page = made.computeIfAbsent(name, absent -> {
            Map<String, Object> all = new HashMap<>(model.get());
            all.put("frame", frame);
            all.put("here", Here.MARK);
            return templates.process(template, new Context(Locale.UK, all));
        });
        String here = page.replace(Here.MARK, Here.of(request));
        return fresh(HTML, here.getBytes(StandardCharsets.UTF_8)).body(here);
    }

    /** A document that isn't a page, kept likewise; it is long, and packed once for those who can unpack it. */
    ResponseEntity<byte[]> json(String name, Supplier<String> document, HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        byte[] plain = made.computeIfAbsent(name, absent -> document.get()).getBytes(StandardCharsets.UTF_8);
        ResponseEntity.BodyBuilder answer =
                fresh(MediaType.APPLICATION_JSON, plain).varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || !accepted.contains(GZIP)) {
            return answer.body(plain);
        }
        return answer.header(HttpHeaders.CONTENT_ENCODING, GZIP)
                .body(packed.computeIfAbsent(name, absent -> packed(plain)));
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** To be kept by the browser alone: what the address is, some proxies between would let a stranger say. */
    private static ResponseEntity.BodyBuilder fresh(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(body) + "\"");
    }
}
