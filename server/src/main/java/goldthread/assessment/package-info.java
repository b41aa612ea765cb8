/**
 * Assessment: what a validated instrument measured. So far it refuses a score that its instrument can't give; it scores
 * nothing itself and decides nothing about a child.
 */
@ApplicationModule(allowedDependencies = {"store", "store :: validation", "terminology"})
@NullMarked
package goldthread.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
