package goldthread.access.demo;

import goldthread.access.Caller;
import goldthread.access.ClientSystem;
import goldthread.access.OrganisationIdentifier;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One invented person or system of the demo.
 *
 * @param name what {@code --as} names it by; its {@code sub} and {@code client_id} too
 * @param title what the sign-in page calls a person; empty for a system, as which nobody signs in
 * @param fhirUser the resource that stands for it, as {@code Type/id}
 * @param organisation the organisation that it acts for
 * @param role its role code
 * @param purpose its purpose of use
 * @param scopes the SMART scopes that it is granted
 * @param families the sample families (A, B and so on) around which it stands
 * @param speaksFor other organisations for which it may author resources; an integration engine's alone
 * @param intake whether it runs in intake mode; an integration engine's alone
 */
public record DemoIdentity(
        String name,
        @DefaultValue("") String title,
        String fhirUser,
        OrganisationIdentifier organisation,
        String role,
        String purpose,
        Set<String> scopes,
        @DefaultValue Set<String> families,
        @DefaultValue Set<OrganisationIdentifier> speaksFor,
        boolean intake) {

    /** Copies the sets and refuses an identity that couldn't be a caller. */
    public DemoIdentity {
        scopes = Set.copyOf(scopes);
        families = Set.copyOf(families);
        speaksFor = Set.copyOf(speaksFor);
        if (!name.matches("[a-z]+(-[a-z]+)*") || scopes.isEmpty()) {
            throw new IllegalArgumentException("A demo identity has a name in lower case and a scope.");
        }
        if (intake && speaksFor.isEmpty()) {
            throw new IllegalArgumentException("Only an identity that speaks for others can run in intake mode.");
        }
        if (title.isBlank() != (fhirUser.startsWith("Organization/") || fhirUser.startsWith("Device/"))) {
            throw new IllegalArgumentException("A person of the demo has a title, a system none.");
        }
        new Caller(
                name, fhirUser, organisation, role, purpose, new ClientSystem(name, scopes, speaksFor, intake), null);
    }

    /** Whether it is a person, who can sign in, and no system. */
    boolean isPerson() {
        return !title.isBlank();
    }

    /** Whether it is a young person, who signs in to their own record. */
    boolean isPatient() {
        return fhirUser.startsWith("Patient/");
    }

    /** The caller that this identity's tokens make. */
    public Caller caller() {
        return new Caller(
                name, fhirUser, organisation, role, purpose, new ClientSystem(name, scopes, speaksFor, intake), null);
    }
}
