/**
 * Waiting: by when an addressee must acknowledge a referral, decide on it and see the child, what became overdue, and how
 * long a child has waited. Open clocks are kept as rows, so that finding what is due costs nothing for what isn't; one node
 * at a time raises an alarm for each clock that runs out, once. The room moves no referral and tells nobody by itself: it
 * stores the alarms, and others pass them on.
 */
@ApplicationModule(allowedDependencies = {"child", "directory", "store", "terminology", "profiles"})
@NullMarked
package goldthread.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
