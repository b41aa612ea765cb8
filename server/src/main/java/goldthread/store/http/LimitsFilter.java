package goldthread.store.http;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.store.Outcomes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits on what comes over the wire, before anything is parsed or looked up: the length of the URL and the size of the
 * body, counted after decompression, so that a small bomb is as large as what it unpacks to.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LimitsFilter extends OncePerRequestFilter {

    /** Bytes of path and query. */
    static final int MAX_URL = 8 * 1024;

    /** Bytes of a decompressed body. */
    static final int MAX_BODY = 16 * 1024 * 1024;

    private static final int URI_TOO_LONG = 414;

    private final FhirContext fhir;

    LimitsFilter(FhirContext fhir) {
        this.fhir = fhir;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        int length = request.getRequestURI().length() + (query == null ? 0 : query.length() + 1);
        if (length > MAX_URL) {
            refuse(
                    response,
                    URI_TOO_LONG,
                    Outcomes.tooLarge("uri-too-long", "A URL is at most 8 KiB; send a long search as POST _search."));
            return;
        }
        if (request.getContentLengthLong() > MAX_BODY) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, tooLarge());
            return;
        }
        chain.doFilter(new Limited(request), new UnnamedAnswer(response));
    }

    private void refuse(HttpServletResponse response, int status, BaseServerResponseException why) throws IOException {
        response.setStatus(status);
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.getOutputStream()
                .write(fhir.newJsonParser()
                        .encodeResourceToString(why.getOperationOutcome())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static BaseServerResponseException tooLarge() {
        return Outcomes.tooLarge(
                "too-large", "A body is at most 16 MiB after decompression; send the record in several bundles.");
    }

    /** The request with a body that is unpacked here and stops at the limit. */
    private static final class Limited extends HttpServletRequestWrapper {

        private static final String ENCODING = "Content-Encoding";

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @org.jspecify.annotations.Nullable String getHeader(String name) {
            return ENCODING.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public java.util.Enumeration<String> getHeaders(String name) {
            return ENCODING.equalsIgnoreCase(name) ? java.util.Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            InputStream raw = super.getInputStream();
            String encoding = super.getHeader(ENCODING);
            if (encoding == null || encoding.equalsIgnoreCase("identity")) {
                return new Counted(raw);
            }
            if (!encoding.equalsIgnoreCase("gzip")) {
                throw notPacked();
            }
            try {
                return new Counted(new GZIPInputStream(raw));
            } catch (ZipException | EOFException notGzip) {
                throw notPacked();
            }
        }
    }

    private static BaseServerResponseException notPacked() {
        return Outcomes.invalid(
                IssueType.STRUCTURE,
                "malformed",
                "The body can't be unpacked: the only Content-Encoding taken is gzip.",
                null);
    }

    /** Counts what is read and refuses more than the limit. */
    private static final class Counted extends ServletInputStream {

        private final InputStream from;
        private long count;
        private boolean finished;

        Counted(InputStream from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            int b = from.read();
            count(b < 0 ? -1 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int n = from.read(into, offset, length);
                count(n);
                return n;
            } catch (ZipException | EOFException notGzip) {
                throw notPacked();
            }
        }

        private void count(int n) {
            if (n < 0) {
                finished = true;
                return;
            }
            count += n;
            if (count > MAX_BODY) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read by the thread that handles the request");
        }
    }
}
