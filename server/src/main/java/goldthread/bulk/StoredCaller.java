package goldthread.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.access.Caller;
import goldthread.access.ClientSystem;
import goldthread.access.OrganisationIdentifier;
import java.util.Set;

/** Who asked for an export, kept as what their token said and without the token. */
record StoredCaller(
        String subject,
        String fhirUser,
        String organisation,
        String role,
        String purpose,
        String client,
        Set<String> scopes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    StoredCaller {
        scopes = Set.copyOf(scopes);
    }

    static String write(Caller caller) {
        try {
            return JSON.writeValueAsString(new StoredCaller(
                    caller.subject(),
                    caller.fhirUser(),
                    caller.organisation().toString(),
                    caller.role(),
                    caller.purpose(),
                    caller.client().id(),
                    caller.client().scopes()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Caller read(String text) {
        try {
            StoredCaller kept = JSON.readValue(text, StoredCaller.class);
            return new Caller(
                    kept.subject,
                    kept.fhirUser,
                    OrganisationIdentifier.of(kept.organisation),
                    kept.role,
                    kept.purpose,
                    new ClientSystem(kept.client, kept.scopes, Set.of(), false),
                    null);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
