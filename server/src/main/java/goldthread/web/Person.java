package goldthread.web;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed in, as their access token tells it to the FHIR endpoint, which checks it with every request.
 *
 * @param fhirUser as {@code Type/id}
 * @param organisation for which they act, as {@code system|value}
 */
public record Person(String fhirUser, String organisation) {

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
            return new Person(local(text(claims, "fhirUser")), text(claims, "org"));
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
