package goldthread;

import goldthread.access.TokenCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.graphql.GraphQlAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server. What each part does is said in the package of its room. */
@SpringBootApplication(
        exclude = {
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            JpaRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            QuartzAutoConfiguration.class,
            ElasticsearchRestClientAutoConfiguration.class,
            GraphQlAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class Application {

    private static final Map<String, Object> DEMO = Map.of(
            "goldthread.auth.demo-issuer",
            true,
            "goldthread.samples",
            true,
            "goldthread.subscription.local",
            true,
            "server.address",
            "127.0.0.1");

    /** A command that may run beside a server opens no port, trusts no issuer, leaves the demo's keys alone. */
    private static final List<String> UNCALLED = List.of(
            "--server.port=-1",
            "--goldthread.samples=false",
            "--goldthread.auth.demo-issuer=false",
            "--goldthread.auth.issuer=http://localhost/nobody",
            "--goldthread.auth.audience=http://localhost/nobody",
            "--goldthread.auth.jwks-uri=http://localhost/nobody",
            "--goldthread.auth.token-endpoint=http://localhost/nobody");

    /**
     * Does what the first word says: {@code serve} (or nothing) runs the server, {@code demo} runs it with the sample
     * families and a token issuer of its own on this machine only, {@code token} prints a token for a demo identity, {@code
     * rebuild} makes the projections anew and ends, {@code verify-audit} checks the seals of the audit and ends.
     *
     * @param arguments the word, then {@code --port 8080} and the like; all else is set by environment variables
     */
    public static void main(String[] arguments) {
        String word = arguments.length == 0 || arguments[0].startsWith("-") ? "serve" : arguments[0];
        String[] rest = word.equals("serve") && (arguments.length == 0 || arguments[0].startsWith("-"))
                ? arguments
                : Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (word) {
            case "token" -> System.exit(TokenCommand.run(rest, System.out, System.err));
            case "serve" -> start(Map.of(), rest);
            case "demo" -> start(DEMO, rest);
            case "rebuild" -> start(Map.of("goldthread.rebuild", true), rest);
            case "verify-audit" -> start(Map.of("goldthread.verify-audit", true), uncalled(rest));
            default -> {
                System.err.println(
                        "Say one of: demo, serve, token, rebuild, verify-audit. docs/configuration.md explains each.");
                System.exit(2);
            }
        }
    }

    private static void start(Map<String, Object> defaults, String[] arguments) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(defaults);
        application.run(withPort(arguments));
    }

    private static String[] uncalled(String[] arguments) {
        return Stream.concat(Arrays.stream(arguments), UNCALLED.stream()).toArray(String[]::new);
    }

    /** {@code --port 8080} as Spring takes it. */
    private static String[] withPort(String[] arguments) {
        String[] taken = arguments.clone();
        for (int i = 0; i + 1 < taken.length; i++) {
            if (taken[i].equals("--port")) {
                taken[i] = "--goldthread.port=" + taken[i + 1];
                taken[i + 1] = "--spring.main.banner-mode=off";
            }
        }
        return taken;
    }
}
