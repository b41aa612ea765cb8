/**
 * What happened, read out of one resource at a time: when, of which kind, how much it matters, and a short sentence made
 * of codes, displays and names. Pure rules: no store, no clock, nothing invented.
 */
@NullMarked
package goldthread.chronology.event;

import org.jspecify.annotations.NullMarked;
