package goldthread.web;

import goldthread.access.PagesClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** What every page has around its content: the style sheet and script, who has signed in, how long a session waits. */
@Component
public class Frame {

    private final Assets assets;
    private final Duration idle;
    private final ObjectProvider<PagesClient> client;
    private final Clock clock = Clock.systemUTC();

    Frame(Assets assets, PagesSettings settings, ObjectProvider<PagesClient> client) {
        this.assets = assets;
        this.idle = settings.idle();
        this.client = client;
    }

    /** Whether there is a way to sign in here at all. */
    public boolean isOpenToPeople() {
        return client.getIfAvailable() != null;
    }

    /** Where the style sheet is. */
    public String style() {
        return assets.address(Assets.STYLE);
    }

    /** Where the script is. */
    public String script() {
        return assets.address(Assets.SCRIPT);
    }

    /** Whether somebody has signed in. */
    public boolean isSignedIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof OidcUser;
    }

    /** Whether they act for an organisation, which may ask for its numbers. */
    public boolean isProfessional() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null
                && known.getPrincipal() instanceof OidcUser person
                && Objects.requireNonNullElse(person.getClaimAsString("fhirUser"), "")
                        .contains("Practitioner/");
    }

    /** Where somebody shows once more that it is them, without their session ending. */
    public String signInAgain() {
        return SignInRequests.START + "?" + SignInRequests.AGAIN;
    }

    /** After how many minutes without a request a session ends. */
    public long idleMinutes() {
        return idle.toMinutes();
    }

    /** The same in seconds, for the script that warns. */
    public long idleSeconds() {
        return idle.toSeconds();
    }

    /** Now. */
    public java.time.Instant now() {
        return clock.instant();
    }
}
