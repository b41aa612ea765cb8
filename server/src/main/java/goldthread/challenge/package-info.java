/**
 * When one agency challenges what another has decided about a child: who answers at which stage, by when, and what a concern
 * must carry to move or to end (N147, N148). An unanswered concern goes up by itself. The room takes nobody's side and
 * changes no decision; it keeps the disagreement in view until both have settled it.
 */
@ApplicationModule(allowedDependencies = {"access", "alert", "child", "directory", "store", "terminology", "profiles"})
@NullMarked
package goldthread.challenge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
