package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The way in and the way out. */
@PageController
class SignInPages {

    private static final String HERE = "here";

    private final IssuerAsClient issuer;
    private final SessionCount sessions;
    private final Frame frame;

    SignInPages(IssuerAsClient issuer, SessionCount sessions, Frame frame) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.frame = frame;
    }

    /**
     * At the address at which the issuer sends people back: a session belongs to one address. Nobody is sent there twice,
     * because a proxy may give requests another host's name than browsers see.
     */
    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, HttpServletResponse response, Model model) {
        URI own = URI.create(issuer.address());
        if (!request.getServerName().equalsIgnoreCase(own.getHost()) && request.getParameter(HERE) == null) {
            return "redirect:" + own + "/sign-in?" + HERE;
        }
        if (frame.isSignedIn()) {
            return "redirect:/children";
        }
        if (sessions.isFull()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        model.addAttribute("start", SignInRequests.START);
        model.addAttribute("full", sessions.isFull());
        for (String outcome : List.of("failed", "away")) {
            model.addAttribute(outcome, request.getParameter(outcome) != null);
        }
        return "sign-in";
    }

    @GetMapping("/signed-out")
    String signedOut(HttpServletRequest request, Model model) {
        model.addAttribute("idle", request.getParameter("idle") != null);
        return "signed-out";
    }

    /** Somebody still sits there: the request itself has made the session last longer. */
    @PostMapping("/session")
    ResponseEntity<Void> stay() {
        return new ResponseEntity<>(HttpStatus.NO_CONTENT);
    }
}
