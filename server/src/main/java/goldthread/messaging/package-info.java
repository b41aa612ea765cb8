/**
 * Messages of the national booking and referral standard. What a message asks is translated, by values alone, into what any
 * client could have sent, and then carried out as if it had been sent so: the same rules, rights, validation and audit, in
 * one transaction. Nothing can be done by message that can't be done without. The room keeps which messages have been
 * processed and nothing else.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "child",
            "directory",
            "referral",
            "store",
            "store :: http",
            "terminology",
            "profiles"
        })
@NullMarked
package goldthread.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
