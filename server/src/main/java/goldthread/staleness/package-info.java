/**
 * Whether what was written about a child still holds: which changes in the child's life came after an assessment of risk, a
 * comprehensive assessment or a plan, and whether the child hurts themselves more often than before. What follows from
 * that, an alert and a task to look again, is stored in the transaction that records the change.
 *
 * <p>This room reads dates and codes. It doesn't judge what an assessment says, lowers or raises no level of risk, and
 * tells nobody: whoever subscribes learns of the alerts and tasks that are stored here.
 */
@ApplicationModule(
        allowedDependencies = {"alert", "engagement", "store", "child", "directory", "terminology", "profiles"})
@NullMarked
package goldthread.staleness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
