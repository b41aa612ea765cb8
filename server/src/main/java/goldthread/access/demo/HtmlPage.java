package goldthread.access.demo;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The frame of the demo's few pages for people. Nothing is loaded and no script runs: the one style sheet stands in the
 * page and is admitted by its hash.
 */
final class HtmlPage {

    private static final String STYLE = """
            body{margin:0;font:1.1875rem/1.32 arial,sans-serif;color:#0b0c0c;background:#fff}
            header{background:#0b0c0c;color:#fff;padding:.75rem 1rem;font-weight:700}
            main{max-width:40rem;margin:0 auto;padding:2rem 1rem}
            h1{font-size:2rem;line-height:1.1;margin:0 0 1rem}
            h2{font-size:1.5rem;margin:0 0 .5rem}
            fieldset{border:0;margin:0;padding:0;min-width:0}
            legend{padding:0}
            form div{position:relative;padding-left:3.25rem;margin-bottom:.75rem}
            form div p{margin:0;color:#484949}
            input[type=radio]{position:absolute;left:0;top:0;width:2.5rem;height:2.5rem;margin:0;accent-color:#0b0c0c}
            label{display:block;padding-top:.45rem}
            button{font:inherit;color:#fff;background:#00703c;border:2px solid transparent;box-shadow:0 2px 0 #002d18;\
            padding:.5rem .75rem;margin-top:1rem;cursor:pointer}
            a{color:#1d70b8}
            b{white-space:nowrap}
            :focus-visible{outline:3px solid #fd0;outline-offset:0;box-shadow:0 0 0 5px #0b0c0c}
            .summary{border:5px solid #d4351c;padding:1rem;margin-bottom:2rem}
            .summary p{margin:0}
            .summary a,.message{color:#d4351c;font-weight:700}
            @media print{header{color:#0b0c0c;background:none}form div{break-inside:avoid}}
            """;
    private static final String STYLE_HASH = sha256(STYLE);

    private HtmlPage() {}

    /**
     * Answers with a page.
     *
     * @param title plain text
     * @param main the content, as HTML
     * @param forms where its forms may lead, in the words of the Content-Security-Policy
     */
    static void send(HttpServletResponse response, int status, String title, String main, String forms)
            throws IOException {
        byte[] page = """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Goldthread demo</title>
                <style>%s</style>
                </head>
                <body>
                <header>Goldthread demo</header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(title, STYLE, main).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-" + STYLE_HASH + "'; form-action " + forms
                        + "; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
