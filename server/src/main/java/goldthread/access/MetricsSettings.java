package goldthread.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the metrics without a token.
 *
 * @param openTo addresses or networks ({@code 10.0.0.0/8}) of the collectors ({@code GOLDTHREAD_METRICS_OPEN_TO},
 *     separated by commas); this machine alone when not set
 */
@ConfigurationProperties("goldthread.metrics")
record MetricsSettings(@DefaultValue({"127.0.0.0/8", "::1"}) List<String> openTo) {

    MetricsSettings {
        openTo = List.copyOf(openTo);
        openTo.forEach(MetricsSettings::requireNetwork);
    }

    private static void requireNetwork(String network) {
        try {
            new DirectClient(List.of(network));
        } catch (IllegalArgumentException notOne) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_METRICS_OPEN_TO names '" + network
                            + "', which is no IP address or network. Write them like 10.1.2.3 or 10.0.0.0/8,"
                            + " separated by commas.",
                    notOne);
        }
    }
}
