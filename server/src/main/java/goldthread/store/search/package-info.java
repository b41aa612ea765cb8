/**
 * Search: which types and parameters there are, how a query is read, and one synchronous answer page at a time. It
 * stores nothing, reuses nobody's result, and keeps no state between pages.
 */
@NamedInterface("search")
@NullMarked
package goldthread.store.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
