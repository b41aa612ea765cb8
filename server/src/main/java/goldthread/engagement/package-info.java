/**
 * Whether a child stays in touch with help: appointments to which the child was not brought, what has to be done about
 * them, and how a service ends its involvement. What happened is stored whatever is missing, and what is missing raises an
 * alert and a task in the same transaction; only the decision to close because a child doesn't come is refused until
 * somebody has asked what that means.
 *
 * <p>This room tells nobody of events: whoever subscribes learns of the alerts, tasks and notices that are stored here.
 */
@ApplicationModule(
        allowedDependencies = {"alert", "store", "store :: validation", "child", "directory", "terminology", "profiles"
        })
@NullMarked
package goldthread.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
