package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** What somebody has typed into a form that could not be sent, so that it can be shown to them and to nobody else. */
record TypedText(List<String> values) {

    /** Inputs that nobody types in. */
    private static final Set<String> OURS = Set.of("_csrf", "version", "key");

    TypedText {
        values = List.copyOf(values);
    }

    /** Of a request that has passed the check that its form is ours and this session's. */
    static TypedText of(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return new TypedText(List.of());
        }
        return new TypedText(request.getParameterMap().entrySet().stream()
                .filter(field -> !OURS.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Arrays::stream)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList());
    }

    /** All of it, a line or more each; empty when there is nothing. */
    public String text() {
        return String.join("\n", values);
    }
}
