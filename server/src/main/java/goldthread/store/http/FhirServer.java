package goldthread.store.http;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.ApacheProxyAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The FHIR servlet at {@code /fhir}; {@link Endpoint} puts on it what it offers. */
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

    /**
     * The server without anything on offer yet. The container asks for its servlets before the beans may be cached by
     * type; creating the storage's beans that early takes as long again as all the rest of a start.
     */
    @Bean
    RestfulServer restfulServer(FhirContext fhir) {
        fhir.setParserErrorHandler(new StrictParsing());
        // A reference to a version is stored as it was sent.
        fhir.getParserOptions().setStripVersionsFromReferences(false);
        RestfulServer server = new RestfulServer(fhir);
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setServerAddressStrategy(ApacheProxyAddressStrategy.forHttp());
        server.setDefaultPrettyPrint(false);
        return server;
    }
}
