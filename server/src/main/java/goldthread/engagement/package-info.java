/**
 * Whether a child stays in touch with help: appointments to which the child was not brought, what has to be done about
 * them, and how a service ends its involvement. What happened is stored whatever is missing, and what is missing raises an
 * alert and a task in the same transaction; only a decision is refused: to close because a child doesn't come, until
 * somebody has asked what that means, and to discharge a child from hospital before the plans for it are in place.
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
