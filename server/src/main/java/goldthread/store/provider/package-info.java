/** What HTTP may ask of a resource type: a closed list of interactions, the same small provider for every type. */
@NullMarked
package goldthread.store.provider;

import org.jspecify.annotations.NullMarked;
