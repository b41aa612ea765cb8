/**
 * Counts without children: how long children wait, what they are answered, whether they are heard, for those who plan and
 * inspect services (N18, N49, N123, N149 to N151, N158). What can be counted is noted when it is stored; a measure counts it
 * in the database. Small numbers are withheld, and every number that is told is blurred so that the difference of two reports
 * is no child. Nobody's record can be reached from here.
 */
@ApplicationModule(
        allowedDependencies = {
            "child",
            "directory",
            "engagement",
            "measure",
            "profiles",
            "store",
            "store :: validation",
            "terminology",
            "waiting"
        })
@NullMarked
package goldthread.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
