/**
 * Does a resource meet base R4 and the profiles that it claims? Checked before the database transaction opens, by
 * reused validators, and once more asserted where the resource is stored. It doesn't decide who may do what, nor any
 * rule that needs other resources.
 */
@NamedInterface("validation")
@NullMarked
package goldthread.store.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
