/**
 * One ordered story of a child: what happened, when, and which agency recorded it. Events are read out of resources as
 * they are written and kept as rows, so that a page of a long story costs no more than a page of a short one. It records
 * nothing of its own and decides nothing about who may read.
 */
@ApplicationModule(allowedDependencies = {"alert", "child", "directory", "store", "terminology", "profiles"})
@NullMarked
package goldthread.chronology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
