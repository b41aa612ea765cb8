package goldthread.web.emergency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a session remembers of emergencies. Whoever else signs in at the same browser sees none of it. */
@Component
class EmergencyMemory {

    private static final String OPENED = EmergencyMemory.class.getName() + ".opened";
    private static final String TYPED = EmergencyMemory.class.getName() + ".typed";

    private final Clock clock = Clock.systemUTC();

    /** What somebody typed, and who. */
    private record Typed(String person, EmergencyForm form) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    /** What somebody opened, newest first. */
    private record Opened(List<EmergencyAccess> all) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    /** Keeps what was typed while somebody signs in once more. */
    void keep(HttpServletRequest request, String person, EmergencyForm form) {
        request.getSession().setAttribute(TYPED, new Typed(person, form));
    }

    /** What was kept, once. */
    EmergencyForm taken(HttpServletRequest request, String person) {
        HttpSession session = request.getSession();
        Object kept = session.getAttribute(TYPED);
        session.removeAttribute(TYPED);
        return kept instanceof Typed typed && typed.person().equals(person) ? typed.form() : EmergencyForm.EMPTY;
    }

    void opened(HttpServletRequest request, EmergencyAccess access) {
        List<EmergencyAccess> all = Stream.concat(
                        Stream.of(access),
                        all(request).stream()
                                .filter(other -> !other.child().equals(access.child()))
                                .filter(other -> other.ends().isAfter(clock.instant())))
                .toList();
        request.getSession().setAttribute(OPENED, new Opened(all));
    }

    /** The access that somebody has to a record now. */
    Optional<EmergencyAccess> to(HttpServletRequest request, String person, String child) {
        Instant now = clock.instant();
        return all(request).stream()
                .filter(access -> access.person().equals(person))
                .filter(access -> access.child().equals(child))
                .filter(access -> access.ends().isAfter(now))
                .findFirst();
    }

    private static List<EmergencyAccess> all(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(OPENED) instanceof Opened opened ? opened.all() : List.of();
    }
}
