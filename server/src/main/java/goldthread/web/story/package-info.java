/**
 * The child's story from all agencies, month by month, made from the answer of {@code $chronology}: what somebody chose to
 * see stands in the page's address, as codes and ids.
 */
@NullMarked
package goldthread.web.story;

import org.jspecify.annotations.NullMarked;
