/**
 * Who is around a child: for which agency, in which role, since when, who leads, and who is missing. A team's history is
 * kept: whoever leaves gets an end date, whoever returns a new entry. The membership tables follow every write of a care
 * team in its own transaction, so that a decision on rights never reads an older team than the one stored.
 *
 * <p>This room doesn't decide what a member may see, and makes no one a member: people propose, another organisation
 * accepts.
 */
@ApplicationModule(allowedDependencies = {"store", "child", "terminology", "profiles"})
@NullMarked
package goldthread.careteam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
