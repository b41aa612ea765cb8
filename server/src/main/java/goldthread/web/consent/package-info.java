/** Who may agree to a decision about a child, and who has agreed or refused. */
@NullMarked
package goldthread.web.consent;

import org.jspecify.annotations.NullMarked;
