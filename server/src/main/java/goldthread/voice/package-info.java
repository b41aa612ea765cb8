/**
 * Whether a child is heard: a wish that nobody answers in time becomes somebody's task, an appointment isn't booked without
 * the interpreter whom the child needs, and somebody looks into it when key workers keep changing. The room doesn't judge
 * what a child says or what is answered, and changes no word of it.
 *
 * <p>What was said and what became of it stands in the resources; the shared plan shows it.
 */
@ApplicationModule(
        allowedDependencies = {"alert", "careteam", "store", "store :: validation", "child", "terminology", "profiles"})
@NullMarked
package goldthread.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
