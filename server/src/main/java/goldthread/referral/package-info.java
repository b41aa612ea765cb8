/**
 * Referrals: request, answer, outcome. So far the room only fills in what the server promises to fill in before anything
 * looks at a referral; its states and clocks come with the referral loop.
 */
@ApplicationModule(allowedDependencies = {"store", "store :: validation", "terminology", "profiles", "waiting"})
@NullMarked
package goldthread.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
