/**
 * What those see who answer for all children in the care of a council, the virtual mental health lead and the virtual school
 * head: for whom something is missing or late (N32, N33). What records say of such children is kept as rows that follow them;
 * the room opens no record and decides nothing about what anybody may know: it asks.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "alert",
            "caseload",
            "child",
            "directory",
            "measure",
            "statutory",
            "store",
            "terminology",
            "profiles",
            "waiting"
        })
@NullMarked
package goldthread.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
