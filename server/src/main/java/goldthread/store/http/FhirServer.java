package goldthread.store.http;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.ApacheProxyAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import goldthread.store.Admission;
import goldthread.store.FhirOperations;
import goldthread.store.conformance.Conformance;
import goldthread.store.provider.SystemProvider;
import goldthread.store.provider.TypeProvider;
import goldthread.store.search.SearchService;
import goldthread.store.search.StoredType;
import goldthread.store.search.StoredTypes;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The FHIR servlet at {@code /fhir}. It registers every Spring bean that is annotated as HAPI interceptor and every bean
 * that offers FHIR operations, so that a room plugs itself in by existing.
 */
@Configuration(proxyBeanMethods = false)
class FhirServer {

    static final String BASE = "/fhir";

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer server) {
        ServletRegistrationBean<RestfulServer> servlet = new ServletRegistrationBean<>(server, BASE + "/*");
        servlet.setName("fhir");
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    @Bean
    RestfulServer restfulServer(
            FhirContext fhir,
            DaoRegistry daos,
            IFhirSystemDao<Bundle, Meta> system,
            StoredTypes types,
            SearchService searches,
            Admission admission,
            ApplicationContext beans,
            IInterceptorService storageHooks) {
        fhir.setParserErrorHandler(new StrictParsing());
        // A reference to a version is stored as it was sent.
        fhir.getParserOptions().setStripVersionsFromReferences(false);
        RestfulServer server = new RestfulServer(fhir);
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setServerAddressStrategy(ApacheProxyAddressStrategy.forHttp());
        server.setDefaultPrettyPrint(false);
        for (StoredType type : types.all()) {
            IFhirResourceDao<?> dao = daos.getResourceDao(type.name());
            server.registerProvider(new TypeProvider<>(dao, searches, admission));
        }
        server.registerProvider(new SystemProvider(system, admission));
        server.registerProviders(beans.getBeansOfType(FhirOperations.class).values());
        beans.getBean(Conformance.class).offerOn(server);
        plugIn(beans.getBeansWithAnnotation(Interceptor.class).values(), server, storageHooks);
        return server;
    }

    /** Storage hooks must run for internal writes too, so they hang on the storage and not on the servlet. */
    private static void plugIn(Collection<Object> interceptors, RestfulServer server, IInterceptorService storage) {
        for (Object interceptor : interceptors) {
            if (hooksIntoStorage(interceptor)) {
                storage.registerInterceptor(interceptor);
            } else {
                server.registerInterceptor(interceptor);
            }
        }
    }

    private static boolean hooksIntoStorage(Object interceptor) {
        return Arrays.stream(interceptor.getClass().getDeclaredMethods())
                .map(FhirServer::hook)
                .anyMatch(hook -> hook != null && hook.value().name().startsWith("STORAGE_"));
    }

    private static @org.jspecify.annotations.Nullable Hook hook(Method method) {
        return method.getAnnotation(Hook.class);
    }
}
