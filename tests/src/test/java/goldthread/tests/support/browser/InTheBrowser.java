package goldthread.tests.support.browser;

import goldthread.tests.support.AgainstTheServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that looks at the shared server's pages in Chromium. Its constructor may ask for the {@link Visits} of the
 * test. A test fails when something went wrong on one of its pages that it didn't ask about ({@link Visit#troubles()}), and
 * what its pages looked like when it failed is kept in {@code target/screenshots/failed}.
 *
 * <pre>{@code
 * Visit gp = visits.on(Screen.PHONE);
 * gp.open("/children");
 * gp.inspect("children");
 * gp.keyboard().tabTo("a[href='/inbox']");
 * gp.keyboard().enter();
 * gp.inspect("inbox");
 * visits.desktop().openWithCanary("/children").mustBeDead();
 * }</pre>
 *
 * <p>Without Chromium these classes are left out and the build says so; with the environment variable
 * {@code GOLDTHREAD_BROWSER=required} they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@AgainstTheServer
@ExtendWith(BrowserOfTheTests.class)
@Timeout(120)
public @interface InTheBrowser {}
