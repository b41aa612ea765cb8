package goldthread.notification.wire;

import goldthread.notification.wire.PinnedNames.Names;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts messages. Each has a connection of its own: its name is looked up once, every address to which it leads must be one of
 * the open internet, and the connection goes to one of them. Whoever answers must prove the name by its certificate. No
 * redirect is followed.
 */
public final class Wire implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int MOST = 128;

    private final EndpointRules rules;
    private final TimedNames names;
    private final CloseableHttpAsyncClient client;
    private final Duration patience;
    private final Executor threads;

    /**
     * A wire.
     *
     * @param patience how long a receiver may take to answer
     * @param threads on which answers are worked off
     */
    public Wire(EndpointRules rules, Duration patience, Executor threads) {
        this(rules, patience, threads, InetAddress::getAllByName, PublicAddress::is);
    }

    Wire(EndpointRules rules, Duration patience, Executor threads, Names names, Predicate<InetAddress> allowed) {
        this.rules = rules;
        this.patience = patience;
        this.threads = threads;
        this.names = new TimedNames(names, toConnect(patience));
        this.client = client(new PinnedNames(this.names, allowed), patience);
        client.start();
    }

    /** How long a name may take to be looked up, and as long again a connection to be made. */
    private static Duration toConnect(Duration patience) {
        return TO_CONNECT.compareTo(patience) < 0 ? TO_CONNECT : patience;
    }

    private static CloseableHttpAsyncClient client(PinnedNames names, Duration patience) {
        Timeout answer = Timeout.of(patience);
        Timeout connect = Timeout.of(toConnect(patience));
        return HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(MOST)
                        .setMaxConnPerRoute(MOST)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(answer)
                                .build())
                        .setDefaultTlsConfig(TlsConfig.custom()
                                .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                                .setHandshakeTimeout(connect)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(answer)
                        .setResponseTimeout(answer)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Goldthread")
                .setThreadFactory(new DefaultThreadFactory("wire", true))
                .build();
    }

    /** Posts a message; what comes back is never an exception. */
    public CompletableFuture<Reply> post(Message message) {
        if (rules.refusal(message.endpoint().toString()).isPresent()) {
            return CompletableFuture.completedFuture(Reply.none("address not allowed"));
        }
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        Future<Boolean> exchange =
                client.execute(SimpleRequestProducer.create(request(message)), new StatusOnly(reply), new Ended(reply));
        return reply.completeOnTimeout(Reply.none("no answer in time"), patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answered, failed) -> exchange.cancel(true))
                .thenApplyAsync(Function.identity(), threads);
    }

    /** The end of an exchange that brought no answer. */
    private record Ended(CompletableFuture<Reply> reply) implements FutureCallback<Boolean> {

        @Override
        public void completed(Boolean answered) {
            // The reply came with the status.
        }

        @Override
        public void failed(Exception cause) {
            reply.complete(none(cause));
        }

        @Override
        public void cancelled() {
            reply.complete(Reply.none("not sent"));
        }
    }

    private static SimpleHttpRequest request(Message message) {
        long seconds = message.time().getEpochSecond();
        return SimpleRequestBuilder.post(message.endpoint())
                .setHeader("webhook-id", message.id())
                .setHeader("webhook-timestamp", Long.toString(seconds))
                .setHeader("webhook-signature", message.secret().sign(message.id(), seconds, message.body()))
                .setBody(message.body().getBytes(StandardCharsets.UTF_8), ContentType.create("application/fhir+json"))
                .build();
    }

    static Reply none(Exception cause) {
        return Reply.none(words(cause));
    }

    private static String words(Exception cause) {
        if (cause instanceof PinnedNames.NotAllowed) {
            return "address not allowed";
        }
        if (cause instanceof TimedNames.TooSlow) {
            return "no answer in time";
        }
        if (cause instanceof UnknownHostException) {
            return "host name leads nowhere";
        }
        if (cause instanceof InterruptedIOException) {
            return "no answer in time";
        }
        if (cause instanceof SSLException) {
            return "no secure connection";
        }
        return cause instanceof IOException ? "no connection" : "not sent";
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        names.close();
    }
}
