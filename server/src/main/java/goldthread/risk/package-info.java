/**
 * What all agencies say of the risk to and through a child, side by side in the common language: each agency's latest word
 * on each risk, its own scale beside it, and whether it still holds. It stores nothing, averages nothing and decides nothing:
 * where agencies differ, that is what it says.
 */
@ApplicationModule(
        allowedDependencies = {
            "child",
            "directory",
            "staleness",
            "store",
            "store :: conformance",
            "terminology",
            "profiles"
        })
@NullMarked
package goldthread.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
