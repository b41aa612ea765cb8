/**
 * How the NHS writes a name, a date, an age and an NHS number where a record is read. Text in, text out; it knows no page.
 */
@NullMarked
package goldthread.web.words;

import org.jspecify.annotations.NullMarked;
