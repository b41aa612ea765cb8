/**
 * What a child says they want, written down as they said it, and what became of it. Which answers need a reason and an
 * explanation, the profile of wishes says.
 */
@NullMarked
package goldthread.web.wish;

import org.jspecify.annotations.NullMarked;
