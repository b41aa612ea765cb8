/** Meetings of several agencies: who is invited and missing, who came and reported, what came of them; and calling one. */
@NullMarked
package goldthread.web.meeting;

import org.jspecify.annotations.NullMarked;
