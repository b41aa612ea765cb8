package goldthread.store.http;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.server.RestfulServer;
import goldthread.store.Admission;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.OpenTypes;
import goldthread.store.ReadOnlyRecords;
import goldthread.store.RecordOperations;
import goldthread.store.SentVersions;
import goldthread.store.conformance.Conformance;
import goldthread.store.provider.StoredReads;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Puts on the FHIR servlet what it offers: the stored types, every bean that offers FHIR operations or records that are only
 * read, and every bean that is annotated as HAPI interceptor, so that a room plugs itself in by existing.
 *
 * <p>It does so when all beans are there, just before the container starts the servlet. The container asks for its
 * servlets before Spring caches beans by type; the storage's beans, made that early, took as long as all the rest of a
 * start.
 */
@Component
class Endpoint implements SmartInitializingSingleton {

    private final RestfulServer server;
    private final DaoRegistry daos;
    private final IFhirSystemDao<Bundle, Meta> system;
    private final StoredTypes types;
    private final SearchService searches;
    private final Admission admission;
    private final StoredReads reads;
    private final SentVersions sent;
    private final Gate gate;
    private final IInterceptorService storageHooks;
    private final ApplicationContext beans;

    Endpoint(
            RestfulServer server,
            DaoRegistry daos,
            IFhirSystemDao<Bundle, Meta> system,
            StoredTypes types,
            SearchService searches,
            Admission admission,
            StoredReads reads,
            SentVersions sent,
            Gate gate,
            IInterceptorService storageHooks,
            ApplicationContext beans) {
        this.server = server;
        this.daos = daos;
        this.system = system;
        this.types = types;
        this.searches = searches;
        this.admission = admission;
        this.reads = reads;
        this.sent = sent;
        this.gate = gate;
        this.storageHooks = storageHooks;
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (StoredType type : types.all()) {
            IFhirResourceDao<?> dao = daos.getResourceDao(type.name());
            server.registerProvider(new TypeProvider<>(dao, searches, admission, reads, sent, gate));
            if (OpenTypes.isRecord(type.name())) {
                beans.getBeansOfType(RecordOperations.class)
                        .values()
                        .forEach(operations -> server.registerProvider(operations.on(dao.getResourceType())));
            }
        }
        server.registerProvider(new SystemProvider(system, admission));
        server.registerProviders(beans.getBeansOfType(FhirOperations.class).values());
        server.registerProviders(beans.getBeansOfType(ReadOnlyRecords.class).values());
        beans.getBean(Conformance.class).offerOn(server);
        plugIn(beans.getBeansWithAnnotation(Interceptor.class).values());
    }

    /** Storage hooks must run for internal writes too, so they hang on the storage and not on the servlet. */
    private void plugIn(Collection<Object> interceptors) {
        for (Object interceptor : interceptors) {
            if (hooksIntoStorage(interceptor)) {
                storageHooks.registerInterceptor(interceptor);
            } else {
                server.registerInterceptor(interceptor);
            }
        }
    }

    private static boolean hooksIntoStorage(Object interceptor) {
        return Arrays.stream(interceptor.getClass().getDeclaredMethods())
                .map(Endpoint::hook)
                .anyMatch(hook -> hook != null && hook.value().name().startsWith("STORAGE_"));
    }

    private static @Nullable Hook hook(Method method) {
        return method.getAnnotation(Hook.class);
    }
}
