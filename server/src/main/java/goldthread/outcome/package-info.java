/**
 * What changed for a child since a referral, told to whoever asked and to those around the child: at set points of the help
 * and at its end, each the part of it that they may see, once. The report is composed from the record by one pure rule, for
 * whoever reads it now and for whoever it is sent to. It scores nothing and moves no referral.
 */
@ApplicationModule(
        allowedDependencies = {"access", "alert", "child", "directory", "measure", "store", "terminology", "profiles"})
@NullMarked
package goldthread.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
