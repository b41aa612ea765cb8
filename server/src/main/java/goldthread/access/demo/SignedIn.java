package goldthread.access.demo;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody of the demo who has just chosen who they are; good for the one request that they chose it in. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient DemoIdentity person;
    private final Instant at;

    SignedIn(DemoIdentity person, Instant at) {
        super(List.of());
        this.person = person;
        this.at = at;
        setAuthenticated(true);
    }

    DemoIdentity person() {
        return person;
    }

    Instant at() {
        return at;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && person.equals(that.person) && at.equals(that.at);
    }

    @Override
    public int hashCode() {
        return 31 * person.hashCode() + at.hashCode();
    }
}
