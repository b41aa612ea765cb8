/**
 * Rules about scores: what must hold of a child's scores so that somebody is asked to do something, and the tasks that come of
 * it. A rule is a PlanDefinition of an organisation, of the program, or of a deployer's package; the room reads and judges
 * it, and holds no threshold of its own. What a score means is somebody's judgement: a task asks for that and says nothing
 * else.
 */
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "alert",
            "store",
            "store :: validation",
            "child",
            "directory",
            "terminology",
            "profiles"
        })
@NullMarked
package goldthread.trigger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
