package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The way in and the way out. */
@PageController
class SignInPages {

    private final IssuerAsClient issuer;
    private final Frame frame;

    SignInPages(IssuerAsClient issuer, Frame frame) {
        this.issuer = issuer;
        this.frame = frame;
    }

    /** At the address at which the issuer sends people back: a session belongs to one address. */
    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        URI own = URI.create(issuer.address());
        if (!request.getServerName().equals(own.getHost())) {
            return "redirect:" + own + "/sign-in";
        }
        if (frame.isSignedIn()) {
            return "redirect:/children";
        }
        model.addAttribute("start", SignInRequests.START);
        model.addAttribute("failed", request.getParameter("failed") != null);
        model.addAttribute("ended", request.getParameter("ended") != null);
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
