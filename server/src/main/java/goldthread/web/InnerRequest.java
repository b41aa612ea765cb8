package goldthread.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A request to the FHIR endpoint that a page sends within this process: what it asks, and the token that says for whom, as
 * with every other request.
 */
final class InnerRequest extends DetachedRequest {

    private static final String SERVLET = "/fhir";

    private final FhirRequest asked;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String[]> parameters = new HashMap<>();

    InnerRequest(HttpServletRequest page, FhirRequest asked, String token) {
        super(page);
        this.asked = asked;
        headers.putAll(asked.headers());
        headers.put("Authorization", "Bearer " + token);
        headers.put("Host", page.getServerName() + ":" + page.getServerPort());
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUriString(asked.pathAndQuery()).build().getQueryParams();
        query.forEach((name, values) -> parameters.put(
                FhirRequest.decoded(name),
                values.stream()
                        .map(value -> value == null ? "" : FhirRequest.decoded(value))
                        .toArray(String[]::new)));
    }

    @Override
    public String getMethod() {
        return asked.method();
    }

    @Override
    public String getServletPath() {
        return SERVLET;
    }

    @Override
    public String getPathInfo() {
        return FhirRequest.decoded(asked.path());
    }

    @Override
    public String getRequestURI() {
        return SERVLET + asked.path();
    }

    @Override
    public StringBuffer getRequestURL() {
        String port = getServerPort() == 80 || getServerPort() == 443 ? "" : ":" + getServerPort();
        return new StringBuffer(getScheme() + "://" + getServerName() + port + getRequestURI());
    }

    @Override
    public @Nullable String getQueryString() {
        return asked.query();
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = headers.get(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public int getIntHeader(String name) {
        return -1;
    }

    @Override
    public @Nullable String getContentType() {
        return headers.get("Content-Type");
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public int getContentLength() {
        return asked.body().length;
    }

    @Override
    public long getContentLengthLong() {
        return asked.body().length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new BytesIn(asked.body());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
