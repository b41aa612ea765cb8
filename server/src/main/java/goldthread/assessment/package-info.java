/**
 * Assessment: what validated instruments measured, and what those who assess a child have to answer. A score that its
 * instrument can't give is refused; what is stored is shown as it moved, for each measure and rater, each verdict with the
 * threshold that it rests on. Of comprehensive assessments the room counts those that lack the child's own view, and names
 * concerns that nobody has answered. It scores no answers, ships no item of a published instrument, and decides nothing
 * about a child.
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
