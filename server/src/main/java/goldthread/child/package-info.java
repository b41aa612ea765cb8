/**
 * The child: the NHS number that is one child's and nobody else's, what each organisation says of their demographics,
 * and which child or children a resource is about. It decides nothing about who may see what.
 */
@ApplicationModule(
        allowedDependencies = {
            "store",
            "store :: http",
            "store :: search",
            "store :: validation",
            "terminology",
            "profiles"
        })
@NullMarked
package goldthread.child;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
