package goldthread.store.conformance;

import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import goldthread.store.Outcomes;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code metadata}. The statement is put together once, from what the server has bound; only the address in it
 * is each caller's own, so it isn't left to HAPI's cache, which would hand one caller's address to all.
 */
public final class ServerCapabilities {

    private static final String CACHE = "public, max-age=300";
    private static final Coding HTTP =
            new Coding("http://terminology.hl7.org/CodeSystem/message-transport", "http", null);
    private static final Set<String> MODES = Set.of("full", "normative");

    private final CapabilityBuilder builder;
    private final ServedDefinitions definitions;
    private final Date since = Date.from(Clock.systemUTC().instant());
    private @Nullable RestfulServer server;
    private @Nullable CapabilityStatement statement;

    ServerCapabilities(CapabilityBuilder builder, ServedDefinitions definitions) {
        this.builder = builder;
        this.definitions = definitions;
    }

    /** HAPI hands itself over when it takes this in, before everything is bound; so nothing is read from it yet. */
    public synchronized void setRestfulServer(RestfulServer restfulServer) {
        this.server = restfulServer;
    }

    /** The CapabilityStatement for the address at which the caller found the server. */
    @Metadata(cacheMillis = 0)
    public CapabilityStatement metadata(RequestDetails request) {
        for (String mode :
                Optional.ofNullable(request.getParameters().get("mode")).orElse(new String[0])) {
            if (!MODES.contains(mode)) {
                throw Outcomes.invalid(
                        IssueType.NOTSUPPORTED, "bad-grammar", "`mode` is `full` or `normative` here.", null);
            }
        }
        CapabilityStatement answer = statement().copy();
        answer.getImplementation().setDescription("Goldthread").setUrl(request.getFhirServerBase());
        answer.getMessaging()
                .forEach(messaging -> messaging
                        .addEndpoint()
                        .setProtocol(HTTP.copy())
                        .setAddress(request.getFhirServerBase() + "/$" + CapabilityBuilder.MESSAGES));
        if (request.getResponse() != null) {
            request.getResponse().addHeader("Cache-Control", CACHE);
            request.getResponse().addHeader("Vary", "Accept");
        }
        return answer;
    }

    /**
     * The statement, put together when it is first asked for.
     *
     * @throws IllegalStateException before HAPI has bound anything, or when something bound isn't defined
     */
    synchronized CapabilityStatement statement() {
        if (statement == null) {
            if (server == null) {
                throw new IllegalStateException("Nothing is bound yet, so nothing can be stated");
            }
            Offer offer = Offer.of(
                    server.createConfiguration().collectMethodBindings(), definitions.of(OperationDefinition.class));
            statement = builder.build(offer, version(), since);
        }
        return statement;
    }

    /** As the build wrote it into the jar; there is none when the program runs from class files. */
    private static String version() {
        return Optional.ofNullable(ServerCapabilities.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
