/**
 * Meetings of several agencies about one child: who belongs there, who is invited, who came, who reports and what came of it
 * (N21 to N25). A meeting about the child's safety isn't held without the mental health service that works with the child,
 * unless somebody says why; whoever may not know of that service isn't told of it, and the service is told of the meeting.
 *
 * <p>The room invites nobody by itself, and an invitation lets nobody see more of the child than before.
 */
@ApplicationModule(
        allowedDependencies = {
            "alert",
            "careteam",
            "child",
            "directory",
            "store",
            "store :: validation",
            "terminology",
            "profiles"
        })
@NullMarked
package goldthread.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
