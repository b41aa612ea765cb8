/** What belongs to whoever has signed in, and what those are called whom a page names. */
@NullMarked
package goldthread.web.mine;

import org.jspecify.annotations.NullMarked;
