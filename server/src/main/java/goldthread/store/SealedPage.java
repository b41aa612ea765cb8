package goldthread.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Pages without server state: a token carries where a list goes on, sealed, so that only the caller who got it can open
 * it, only for the same purpose, and only for a while.
 */
@Component
public class SealedPage {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Seal seal;
    private final Clock clock;

    @Autowired
    SealedPage(Seal seal) {
        this(seal, Clock.systemUTC());
    }

    SealedPage(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    private record Token(String caller, long until, String purpose, String content) {}

    /**
     * Makes a token.
     *
     * @param purpose for what it may be opened, such as the operation and the child
     * @param content what comes back when it is opened
     */
    public String close(String purpose, String content, RequestDetails request) {
        long until = clock.instant().plus(LIFE).getEpochSecond();
        try {
            byte[] token = JSON.writeValueAsBytes(new Token(caller(request), until, purpose, content));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(token));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The content of a token.
     *
     * @throws InvalidRequestException 400 when it isn't ours, has ended, or was made for someone or something else
     */
    public String open(String purpose, String token, RequestDetails request) {
        try {
            byte[] opened = seal.open(Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.US_ASCII)));
            Token read = JSON.readValue(opened, Token.class);
            if (read.caller().equals(caller(request))
                    && read.until() >= clock.instant().getEpochSecond()
                    && read.purpose().equals(purpose)) {
                return read.content();
            }
        } catch (IOException | IllegalArgumentException notOurs) {
            // Falls through: a page that can't be opened is answered like one that has ended.
        }
        throw Outcomes.invalid(
                IssueType.PROCESSING,
                "bad-grammar",
                "This page has ended or isn't yours; ask again from the start.",
                null);
    }

    private static String caller(RequestDetails request) {
        return Origin.of(request).subject();
    }
}
