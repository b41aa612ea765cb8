package goldthread.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which clients are integration engines ({@code goldthread.exchange.clients}). Without any, every caller speaks for its
 * own organisation alone.
 */
@ConfigurationProperties("goldthread.exchange")
record ExchangeSettings(@DefaultValue List<ExchangeClient> clients) {

    ExchangeSettings {
        clients = List.copyOf(clients);
    }
}
