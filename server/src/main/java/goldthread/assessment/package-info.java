/**
 * Assessment: what validated instruments measured. A score that its instrument can't give is refused; what is stored is
 * shown as it moved, for each measure and rater, each verdict with the threshold that it rests on. The room scores no
 * answers, ships no item of a published instrument, and decides nothing about a child.
 */
@ApplicationModule(
        allowedDependencies = {
            "child",
            "directory",
            "measure",
            "store",
            "store :: validation",
            "terminology",
            "profiles"
        })
@NullMarked
package goldthread.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
