/**
 * What a child has told someone of harm: each disclosure gets a task to respond and an alert, and neither is closed by the
 * organisation that wrote it down alone. The room doesn't judge what was said, and keeps nothing of it.
 */
@ApplicationModule(allowedDependencies = {"alert", "store", "child", "directory", "terminology", "profiles"})
@NullMarked
package goldthread.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
