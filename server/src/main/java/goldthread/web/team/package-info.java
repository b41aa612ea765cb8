/** The people around a child, as {@code $membership} tells them, and who is missing. */
@NullMarked
package goldthread.web.team;

import org.jspecify.annotations.NullMarked;
