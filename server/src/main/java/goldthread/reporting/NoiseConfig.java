package goldthread.reporting;

import goldthread.store.SharedSecrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The noise of all nodes of one database is the same. */
@Configuration
class NoiseConfig {

    private static final int BYTES = 32;

    @Bean
    SmallNumbers smallNumbers(SharedSecrets secrets) {
        return new SmallNumbers(new Noise(secrets.agreed("report-noise", BYTES))::of);
    }
}
