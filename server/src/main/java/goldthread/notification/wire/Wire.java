package goldthread.notification.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLException;

/**
 * Posts messages. The address is looked at before each request, and every address to which its name leads must be one of
 * the open internet. Java keeps what a name led to for as long as the connection takes to be made, and whoever answers
 * must prove the name by its certificate: a name that leads elsewhere a moment later reaches nothing that would listen.
 * No redirect is followed.
 */
public final class Wire {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final EndpointRules rules;
    private final Names names;
    private final HttpClient client;
    private final Duration patience;

    /** Where names lead. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /**
     * A wire.
     *
     * @param patience how long a receiver may take to answer
     * @param threads on which answers are worked off
     */
    public Wire(EndpointRules rules, Duration patience, Executor threads) {
        this(rules, patience, threads, InetAddress::getAllByName);
    }

    Wire(EndpointRules rules, Duration patience, Executor threads, Names names) {
        this.rules = rules;
        this.names = names;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT.compareTo(patience) < 0 ? TO_CONNECT : patience)
                .executor(threads)
                .build();
    }

    /** Posts a message; what comes back is never an exception. */
    public CompletableFuture<Reply> post(Message message) {
        try {
            if (!isReachable(message.endpoint())) {
                return CompletableFuture.completedFuture(Reply.none("address not allowed"));
            }
        } catch (UnknownHostException nowhere) {
            return CompletableFuture.completedFuture(Reply.none("host name leads nowhere"));
        }
        return client.sendAsync(request(message), info -> new StatusOnly())
                .thenApply(Reply::of)
                .exceptionally(failed -> Reply.none(words(failed)));
    }

    private boolean isReachable(URI endpoint) throws UnknownHostException {
        if (rules.refusal(endpoint.toString()).isPresent()) {
            return false;
        }
        return EndpointRules.isThisMachine(endpoint)
                || List.of(names.addresses(endpoint.getHost())).stream().allMatch(PublicAddress::is);
    }

    private HttpRequest request(Message message) {
        long seconds = message.time().getEpochSecond();
        return HttpRequest.newBuilder(message.endpoint())
                .timeout(patience)
                .header("Content-Type", "application/fhir+json")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", message.secret().sign(message.id(), seconds, message.body()))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
    }

    private static String words(Throwable failed) {
        Throwable cause = failed instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failed;
        if (cause instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        if (cause instanceof SSLException) {
            return "no secure connection";
        }
        return cause instanceof IOException ? "no connection" : "not sent";
    }
}
