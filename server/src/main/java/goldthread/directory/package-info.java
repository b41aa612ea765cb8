/**
 * Organisations, professionals and services, as far as a child's record names them: what they are called, for whom they
 * act, how to reach them. It holds nothing of a child and decides nothing.
 */
@ApplicationModule(allowedDependencies = {"store", "terminology", "profiles"})
@NullMarked
package goldthread.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
