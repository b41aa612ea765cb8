package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a browser shows for what never came to a page: an address that there isn't, or a form that isn't the site's own. */
@Component
@ConditionalOnPages
@Order(0)
class PageErrors implements ErrorViewResolver {

    private final Frame frame;

    PageErrors(Frame frame) {
        this.frame = frame;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String template = switch (status) {
            case NOT_FOUND -> "problem/no-such-page";
            case FORBIDDEN -> "problem/not-sent";
            default -> status.is4xxClientError() ? "problem/unreadable" : "problem/broken";
        };
        return new ModelAndView(template, Map.of("frame", frame), status);
    }
}
