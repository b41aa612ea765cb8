package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What somebody reads when a page can't be shown or a change can't be made. */
@ControllerAdvice(annotations = PageController.class)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);
    private static final int WITHOUT_TOKEN = 401;
    private static final int NOT_ALLOWED = 403;
    private static final int NOT_THERE = 404;

    private final Frame frame;

    PageProblems(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView refused(RecordRefusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.isSignInTooOld()) {
            return new ModelAndView("redirect:" + frame.signInAgain());
        }
        if (refusal.status() == WITHOUT_TOKEN) {
            return signInAgain(new SignInAgain(), request);
        }
        String template = switch (refusal.status()) {
            case NOT_THERE -> "problem/not-there";
            case NOT_ALLOWED -> "problem/not-allowed";
            default -> refusal.isChangedMeanwhile() ? "problem/changed" : "problem/refused";
        };
        return page(template, refusal.status(), Map.of("sentences", refusal.sentences()));
    }

    /** The next page after signing in is this one again, if it was only read. */
    @ExceptionHandler
    ModelAndView signInAgain(SignInAgain ended, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return new ModelAndView("redirect:/sign-in?ended");
    }

    @ExceptionHandler
    ModelAndView broken(RuntimeException fault) {
        LOG.error("A page could not be made.", fault);
        return page("problem/broken", 500, Map.of());
    }

    private ModelAndView page(String template, int status, Map<String, ?> model) {
        ModelAndView page = new ModelAndView(template, model, HttpStatusCode.valueOf(status));
        page.addObject("frame", frame);
        return page;
    }
}
