/**
 * The demo's children: thirteen invented families, each told in the messages that the agencies' systems would send. When
 * asked for, they are loaded into an empty server over HTTP, each message with its sender's own token, so that nothing
 * in them has passed a rule that a client's message wouldn't have passed. It is not a way to import records, and nothing
 * of it runs unless {@code goldthread.samples} is set.
 */
@ApplicationModule(allowedDependencies = {"access", "access :: demo", "store"})
@NullMarked
package goldthread.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
