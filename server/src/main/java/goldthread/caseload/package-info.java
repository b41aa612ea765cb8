/**
 * The caseload: the children around whom somebody stands at this moment, and what is overdue for each. What is due by a
 * date is kept as rows that follow the tasks and plans; what a referral's addressee owes is told by its clocks. The room
 * doesn't decide whom anybody knows or what they see: it asks, as a search does.
 */
@ApplicationModule(
        allowedDependencies = {"access", "alert", "child", "directory", "store", "terminology", "profiles", "waiting"})
@NullMarked
package goldthread.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
