package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What somebody reads when a page can't be shown or a change can't be made. */
@ControllerAdvice(annotations = PageController.class)
@ConditionalOnPages
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);
    private static final int WITHOUT_TOKEN = 401;
    private static final int NOT_ALLOWED = 403;
    private static final int NOT_THERE = 404;
    private static final int BROKEN = 500;
    private static final int AWAY = 503;

    private final Frame frame;
    private final RequestCache place;

    PageProblems(Frame frame, RequestCache place) {
        this.frame = frame;
        this.place = place;
    }

    @ExceptionHandler
    ModelAndView refused(RecordRefusal refusal, HttpServletRequest request) {
        if (refusal.isSignInTooOld()) {
            return new ModelAndView("redirect:" + frame.signInAgain());
        }
        if (refusal.status() == WITHOUT_TOKEN) {
            return notAccepted(new NotAccepted("The FHIR endpoint doesn't accept the access token.", refusal), request);
        }
        String template = switch (refusal.status()) {
            case NOT_THERE -> "problem/not-there";
            case NOT_ALLOWED -> "problem/not-allowed";
            default -> refusal.isChangedMeanwhile() ? "problem/changed" : "problem/refused";
        };
        return withTyped(template, refusal.status(), request).addObject("sentences", refusal.sentences());
    }

    /**
     * Who only reads goes to the issuer, who may still know them, and comes back to this page. Who has sent a form gets back
     * what they typed, and the way to the form. Nobody is signed in here until then. Whoever has only just come from there
     * isn't sent again: it would never end.
     */
    @ExceptionHandler
    ModelAndView signInAgain(SignInAgain ended, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (AfterSignIn.isJustNow(session)) {
            return notAccepted(new NotAccepted("The access token ends as soon as it begins.", ended), request);
        }
        place.saveRequest(request, response);
        if (session != null) {
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        }
        SecurityContextHolder.clearContext();
        return HttpMethod.POST.matches(request.getMethod())
                ? withTyped("problem/session-ended", NOT_ALLOWED, request)
                : new ModelAndView("redirect:" + SignInRequests.START);
    }

    @ExceptionHandler
    ModelAndView away(IssuerAway away, HttpServletRequest request) {
        LOG.warn("A token could not be renewed: {}", away.getMessage());
        return withTyped("problem/issuer-away", AWAY, request);
    }

    @ExceptionHandler
    ModelAndView notAccepted(NotAccepted strange, HttpServletRequest request) {
        LOG.warn("Somebody has signed in and can see nothing: {}", strange.getMessage());
        return withTyped("problem/not-accepted", NOT_ALLOWED, request);
    }

    @ExceptionHandler
    ModelAndView broken(RuntimeException fault) {
        LOG.error("A page could not be made.", fault);
        return page("problem/broken", BROKEN, Map.of());
    }

    private ModelAndView withTyped(String template, int status, HttpServletRequest request) {
        return page(template, status, Map.of("typed", TypedText.of(request).text(), "start", SignInRequests.START));
    }

    private ModelAndView page(String template, int status, Map<String, ?> model) {
        ModelAndView page = new ModelAndView(template, model, HttpStatusCode.valueOf(status));
        page.addObject("frame", frame);
        return page;
    }
}
