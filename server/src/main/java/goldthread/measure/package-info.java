/**
 * Scores of outcome measures: which numbers of a record are scores, which of them belong to one series, which two are
 * compared, and what their difference means. Values in, values out: it reads no database, knows nobody's rights and tells
 * nobody anything, so that a plan, a trend and an assessment can't judge the same two numbers differently.
 */
@ApplicationModule(allowedDependencies = {"store", "terminology", "profiles"})
@NullMarked
package goldthread.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
