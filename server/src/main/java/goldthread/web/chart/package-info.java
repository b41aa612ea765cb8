/**
 * Scores over time as a small picture. It draws what a table beside it says in figures, and is left out where it can't be
 * drawn; nobody has to see it to know what was scored.
 */
@NullMarked
package goldthread.web.chart;

import org.jspecify.annotations.NullMarked;
