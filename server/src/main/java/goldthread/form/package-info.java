/**
 * Forms: questionnaires that ship or that a deployer's package brings are stored as resources; a form is opened with what the
 * record has already, and scores are taken out of a completed one. Both answers are drafts in the hands of the caller: the
 * room stores no answer and no score, reads only what the caller sees, and ships no question of a published instrument.
 */
@ApplicationModule(
        allowedDependencies = {"child", "directory", "store", "store :: validation", "terminology", "profiles"})
@NullMarked
package goldthread.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
