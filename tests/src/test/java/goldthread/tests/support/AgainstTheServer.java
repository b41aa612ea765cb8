package goldthread.tests.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that speaks to the shared server. Its constructor may ask for the {@link TestServer} or for a {@link
 * FhirClient}, which calls as {@code gp-system}. What the server logged during a test is printed when the test fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedServer.class)
public @interface AgainstTheServer {}
