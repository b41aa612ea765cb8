/**
 * Whether a child is looked after or on a child protection plan, answered in the shape of the national query (N146): what an
 * authority's plan here says, what an alert says that came from the national service, and what stands in the child's entry,
 * side by side. It stores nothing, prefers none of the three, and says where they differ.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "child",
            "directory",
            "statutory",
            "store",
            "store::search",
            "terminology",
            "profiles"
        })
@NullMarked
package goldthread.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
