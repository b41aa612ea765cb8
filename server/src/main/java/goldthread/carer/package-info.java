/**
 * Those who care for a child: what they need and are able to do, what was asked for them, what is asked of them, what they were
 * told, and what of this is missing (N125 to N132); and the child's brothers and sisters, of whom it tells no more than the
 * child's own record. It stores nothing. What it refuses is a statement on a carer that the child or another carer could read.
 */
@ApplicationModule(allowedDependencies = {"child", "directory", "store", "terminology", "profiles"})
@NullMarked
package goldthread.carer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
