/**
 * Before a referral is sent: what is missing, whether the service is meant for this child, what else there is, and who has
 * asked the same already. An organisation doesn't ask the same service twice for the same child without saying what it
 * replaces, however the referral is stored; nobody learns here of a referral that they may not see. What becomes of a
 * referral that is sent is for others.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "child",
            "directory",
            "store",
            "store :: validation",
            "terminology",
            "profiles",
            "waiting"
        })
@NullMarked
package goldthread.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
