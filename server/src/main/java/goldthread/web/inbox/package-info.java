/** What waits for whoever has signed in: what they are asked to do, and what they have been told. */
@NullMarked
package goldthread.web.inbox;

import org.jspecify.annotations.NullMarked;
