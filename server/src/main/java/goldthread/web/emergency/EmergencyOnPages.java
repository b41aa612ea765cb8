package goldthread.web.emergency;

import goldthread.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page about a child say that their record is open because of an emergency, and until when. */
@ControllerAdvice(annotations = PageController.class)
class EmergencyOnPages {

    private final EmergencyMemory memory;

    EmergencyOnPages(EmergencyMemory memory) {
        this.memory = memory;
    }

    /** What a page asks with the id of its child. */
    interface Emergencies {

        /** The access that whoever reads the page has in an emergency; {@code null} without one. */
        @Nullable
        EmergencyAccess of(String child);
    }

    @ModelAttribute("emergencies")
    Emergencies emergencies(HttpServletRequest request, @AuthenticationPrincipal @Nullable OidcUser person) {
        return child -> person == null
                ? null
                : memory.to(request, person.getSubject(), child).orElse(null);
    }
}
