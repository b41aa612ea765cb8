package goldthread.web;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed in, as their access token tells it to the FHIR endpoint, which checks it with every request.
 *
 * @param fhirUser as {@code Type/id}
 * @param organisation for which they act, as {@code system|value}
 * @param role in which they come; empty when the token names none
 */
public record Person(String fhirUser, String organisation, String role) {

    private static final Set<String> OVERSEERS = Set.of("virtual-school-head", "virtual-mental-health-lead");

    /** Somebody whose role doesn't matter. */
    public Person(String fhirUser, String organisation) {
        this(fhirUser, organisation, "");
    }

    /** Whether they answer for all children in the care of their council. */
    public boolean isOverseer() {
        return OVERSEERS.contains(role);
    }

    /** Whether they act for an organisation, and not for themselves or a child of theirs. */
    public boolean isProfessional() {
        return fhirUser.startsWith("Practitioner/");
    }

    /**
     * Reads a token that the issuer has given.
     *
     * @throws NotAccepted when it says too little
     */
    static Person of(String token) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
            @Nullable String role = claims.getStringClaim("role");
            return new Person(
                    local(text(claims, "fhirUser")), text(claims, "org"), Objects.requireNonNullElse(role, ""));
        } catch (ParseException unreadable) {
            throw new NotAccepted("The access token can't be read.", unreadable);
        }
    }

    private static String text(JWTClaimsSet claims, String name) throws ParseException {
        @Nullable String text = claims.getStringClaim(name);
        if (text == null || text.isBlank()) {
            throw new NotAccepted("The access token has no " + name + ".", null);
        }
        return text;
    }

    private static String local(String fhirUser) {
        String[] parts = fhirUser.split("/", -1);
        return parts.length < 2 ? fhirUser : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }
}
