/**
 * What the server calls attention to by itself: an alert that everybody around a child sees, the task that goes with it, who
 * is asked to do it, and how widely both may be known, now and when the record that they rest on is known to fewer later. It
 * decides nothing: the rooms that watch over something say when.
 */
@ApplicationModule(allowedDependencies = {"store", "child", "directory", "terminology", "profiles"})
@NullMarked
package goldthread.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
