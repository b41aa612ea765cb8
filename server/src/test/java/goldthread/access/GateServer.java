package goldthread.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The gate and the demo's issuer in front of a FHIR servlet without a store, listening on a port of its own. It is
 * started once for all tests of this room and stops with their process.
 */
public final class GateServer {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final class Running {
        static final Path DATA = newFolder();
        static final ConfigurableApplicationContext CONTEXT =
                start("goldthread.auth.demo-issuer=true", "goldthread.data=" + DATA, "server.port=0");
        static final int PORT =
                ((ServletWebServerApplicationContext) CONTEXT).getWebServer().getPort();
    }

    private GateServer() {}

    static ConfigurableApplicationContext start(String... properties) {
        return new SpringApplicationBuilder(Parts.class)
                .properties(
                        "spring.config.name=no-such-file",
                        "spring.main.banner-mode=off",
                        "spring.jmx.enabled=false",
                        "logging.level.root=warn",
                        "management.endpoints.web.exposure.include=*",
                        "management.endpoint.health.probes.enabled=true")
                .properties(properties)
                .run();
    }

    public static int port() {
        return Running.PORT;
    }

    public static Path data() {
        return Running.DATA;
    }

    /** A token of this identity, got as the command line gets it. */
    public static String token(String identity) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = {"--as", identity, "--port", String.valueOf(port())};
        int exit = TokenCommand.run(
                args,
                Map.of("GOLDTHREAD_DATA", data().toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IllegalStateException(err.toString(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    public static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static Map<String, Object> json(String body) {
        try {
            return JSONObjectUtils.parse(body);
        } catch (ParseException notJson) {
            throw new IllegalArgumentException(body, notJson);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "gate");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** No configuration by itself, so that no other test's scan finds it. */
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchRestClientAutoConfiguration",
                "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
                "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
                "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration",
                "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
                "org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration",
                "org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration"
            })
    @ComponentScan(
            basePackageClasses = GateServer.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(Configuration.class))
    static class Parts {

        @Bean
        ServletRegistrationBean<RestfulServer> fhir() {
            RestfulServer fhir = new RestfulServer(FhirContext.forR4Cached());
            fhir.registerProvider(new CallerEcho());
            return new ServletRegistrationBean<>(fhir, "/fhir/*");
        }
    }
}
