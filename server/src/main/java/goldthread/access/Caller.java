package goldthread.access;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as a trusted issuer says: the person or system, on whose staff, in which role, to what end, and through
 * which software. It carries identity only; what the caller may see follows from the care teams and is decided anew for
 * each request.
 *
 * @param subject the issuer's name for the caller ({@code sub})
 * @param fhirUser the resource that stands for the caller, as {@code Type/id}: a person's Practitioner,
 *     PractitionerRole, RelatedPerson or Patient, or a system's Organization or Device
 * @param organisation the organisation that the caller acts for
 * @param role a code of the team roles or of the system roles, in lower case with hyphens
 * @param purpose a code of HL7's purposes of use, in capitals ({@code TREAT}, …)
 * @param client the software that sends the request
 * @param signedIn when the person behind the request last showed who they are ({@code auth_time}), if the issuer says so
 */
public record Caller(
        String subject,
        String fhirUser,
        OrganisationIdentifier organisation,
        String role,
        String purpose,
        ClientSystem client,
        @Nullable Instant signedIn) {

    private static final Pattern FHIR_USER = Pattern.compile(
            "(Practitioner|PractitionerRole|RelatedPerson|Patient|Person|Organization|Device)/[A-Za-z0-9.-]{1,64}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PURPOSE = Pattern.compile("[A-Z]{2,20}");

    /** Refuses a caller that no issuer of ours can mean. */
    public Caller {
        require(!subject.isBlank(), "sub names nobody");
        require(FHIR_USER.matcher(fhirUser).matches(), "fhirUser is not Type/id of a person or a system");
        require(ROLE.matcher(role).matches(), "role is not a role code");
        require(PURPOSE.matcher(purpose).matches(), "purpose is not a code of the purposes of use");
    }

    /** Whether the caller may author a resource in the name of this organisation. */
    public boolean maySpeakFor(OrganisationIdentifier other) {
        return organisation.equals(other) || client.speaksFor().contains(other);
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
