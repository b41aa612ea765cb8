/**
 * The plans of all agencies for one child, read as one: who does what until when, what the child wants to reach, what to
 * do when things get harder, where referrals stand, and whether anyone is helping now. It composes what others have
 * recorded and marks what is overdue, doubled or changed; it stores nothing and decides nothing about who may read.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "carer",
            "careteam",
            "child",
            "directory",
            "measure",
            "statutory",
            "store",
            "terminology",
            "transition",
            "profiles"
        })
@NullMarked
package goldthread.careplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
