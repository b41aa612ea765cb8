/**
 * Opening a record in an emergency ({@code Patient/$break-glass}). What was typed and what was opened is remembered for
 * the session of whoever typed it, and for nobody else; it never stands in an address.
 */
@NullMarked
package goldthread.web.emergency;

import org.jspecify.annotations.NullMarked;
