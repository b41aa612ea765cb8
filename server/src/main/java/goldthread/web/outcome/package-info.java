/** How a child's scores have moved, one series for each measure and rater, as {@code $outcome-trend} answers. */
@NullMarked
package goldthread.web.outcome;

import org.jspecify.annotations.NullMarked;
