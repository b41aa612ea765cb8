package goldthread.access.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads who was chosen on the sign-in page. Only a person can be; who names a system, nobody, or two is asked again. The
 * choice counts for this request alone: no session is kept, so that each app asks anew.
 */
final class ChosenPerson implements AuthenticationConverter {

    static final String PARAMETER = "person";

    private final DemoIdentities identities;
    private final Clock clock;

    ChosenPerson(DemoIdentities identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] chosen = request.getParameterValues(PARAMETER);
        if (!HttpMethod.POST.matches(request.getMethod()) || chosen == null || chosen.length != 1) {
            return null;
        }
        return identities.people().stream()
                .filter(person -> person.name().equals(chosen[0]))
                .findFirst()
                .map(person -> new SignedIn(person, clock.instant()))
                .orElse(null);
    }
}
