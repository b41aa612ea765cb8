/**
 * Challenging another agency's decision about a child: raising a concern, answering it, taking it up a stage and settling
 * it. A concern opens nothing but itself, so that whoever answers reads it even where the child isn't shared with them.
 */
@NullMarked
package goldthread.web.concern;

import org.jspecify.annotations.NullMarked;
