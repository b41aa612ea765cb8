package goldthread.notification;

import goldthread.notification.wire.EndpointRules;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * To where and how events are sent.
 *
 * @param endpoints hosts to which notifications may go ({@code GOLDTHREAD_SUBSCRIPTION_ENDPOINTS})
 * @param local whether {@code http://127.0.0.1} may be an endpoint ({@code GOLDTHREAD_SUBSCRIPTION_LOCAL})
 * @param timeout how long a receiver may take ({@code GOLDTHREAD_SUBSCRIPTION_TIMEOUT})
 */
@ConfigurationProperties("goldthread.subscription")
record SubscriptionSettings(
        @DefaultValue List<String> endpoints,
        @DefaultValue("false") boolean local,
        @DefaultValue("PT10S") Duration timeout) {

    /** Well below the time for which a claim holds, so that nobody else sends what is still on its way. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Refuses hosts that aren't named as hosts, and receivers that could keep others waiting. */
    SubscriptionSettings {
        endpoints = List.copyOf(endpoints);
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_SUBSCRIPTION_TIMEOUT must be between PT1S and PT30S; PT10S is usual.");
        }
        new EndpointRules(endpoints, local);
    }

    EndpointRules rules() {
        return new EndpointRules(endpoints, local);
    }
}
