package goldthread.store;

import static java.util.Map.entry;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.binary.api.IBinaryStorageSvc;
import ca.uhn.fhir.jpa.binary.svc.NullBinaryStorageSvcImpl;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** HAPI's storage for FHIR R4, put together by hand: only the parts that this server uses. */
@Configuration
@Import({
    JpaR4Config.class,
    HapiJpaConfig.class,
    ThreadPoolFactoryConfig.class,
    JpaBatch2Config.class,
    Batch2JobsConfig.class,
    SubscriptionChannelConfig.class
})
class StoreConfig {

    @Bean
    JpaStorageSettings storageSettings() {
        return StorageChoices.settings();
    }

    @Bean
    PartitionSettings partitionSettings() {
        return new PartitionSettings();
    }

    @Bean
    SubscriptionSettings subscriptionSettings() {
        return new SubscriptionSettings();
    }

    /** Binaries stay in the resource: there is no second place that a backup could miss. */
    @Bean
    IBinaryStorageSvc binaryStorage() {
        return new NullBinaryStorageSvcImpl();
    }

    @Bean
    @Primary
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            ConfigurableListableBeanFactory beans,
            FhirContext fhir,
            JpaStorageSettings settings,
            DataSource dataSource) {
        LocalContainerEntityManagerFactoryBean factory =
                HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
        factory.setPersistenceUnitName("records");
        factory.setDataSource(dataSource);
        factory.setJpaPropertyMap(hibernateProperties(StorageChoices.isPostgres(dataSource)));
        return factory;
    }

    private static Map<String, Object> hibernateProperties(boolean postgres) {
        return Map.ofEntries(
                entry(
                        "hibernate.dialect",
                        (postgres ? HapiFhirPostgresDialect.class : HapiFhirH2Dialect.class).getName()),
                entry("hibernate.hbm2ddl.auto", "none"),
                entry("hibernate.search.enabled", "false"),
                entry("hibernate.jdbc.batch_size", "100"),
                entry("hibernate.order_inserts", "true"),
                entry("hibernate.order_updates", "true"),
                entry("hibernate.cache.use_query_cache", "false"),
                entry("hibernate.cache.use_second_level_cache", "false"),
                // The columns themselves refuse what is missing or too long; looking at each row costs a twentieth of
                // an
                // ingest. Without bean validation Hibernate would look for what is missing before HAPI has set it.
                entry("jakarta.persistence.validation.mode", "none"),
                entry("hibernate.check_nullability", "false"));
    }

    @Bean
    @Primary
    JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }
}
