/**
 * What may be shared and decided, and by whom: preference, legal basis, competence, parental responsibility. It answers
 * who may agree to a decision about a child, by the law of England and by what the record shows.
 *
 * <p>This room gives evidence, never advice: what isn't recorded stays unknown, and what contradicts an answer stands
 * beside it. It grants nobody access to anything. What was refused to be shared, and whose duty counts more than that, it
 * keeps in tables that the gate asks.
 */
@ApplicationModule(
        allowedDependencies = {
            "alert",
            "store",
            "store :: validation",
            "child",
            "directory",
            "staleness",
            "terminology",
            "profiles"
        })
@NullMarked
package goldthread.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
