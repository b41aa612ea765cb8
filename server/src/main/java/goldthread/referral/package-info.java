/**
 * Referrals: asked, answered, ended. One task for each addressee holds where the referral stands with them; which state
 * follows which, who brings it about and what an answer must carry is decided here for every write, however it comes. The
 * operations only write down what was said and ask the same rules. Deadlines and telling others aren't here.
 */
@ApplicationModule(
        allowedDependencies = {"access", "child", "directory", "store", "store :: validation", "terminology", "profiles"
        })
@NullMarked
package goldthread.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
