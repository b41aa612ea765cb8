/** What pages about a child have in common: what stands out, statements in tables with their source, and ways on. */
@NullMarked
package goldthread.web.view;

import org.jspecify.annotations.NullMarked;
