package goldthread.demo;

import goldthread.access.TokenIssuer;
import goldthread.access.demo.DemoIdentities;
import goldthread.access.demo.StoredIdentities;
import goldthread.store.Store;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the demo together when {@code goldthread.samples} asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("goldthread.samples")
class DemoConfig {

    @Bean
    Demo demo(
            Store store,
            ObjectProvider<DemoIdentities> identities,
            TokenIssuer issuer,
            Environment environment,
            ObjectProvider<StoredIdentities> stored) {
        DemoIdentities senders = identities.getIfAvailable();
        if (senders == null) {
            throw new IllegalStateException(
                    "GOLDTHREAD_SAMPLES is on, but the demo's token issuer is off, and without its tokens nobody can"
                            + " send the samples. Set GOLDTHREAD_AUTH_DEMO_ISSUER=true, or leave the samples out.");
        }
        return new Demo(store, new DemoTokens(senders, issuer, stored.getObject()::fhirUser), environment, System.out);
    }
}
