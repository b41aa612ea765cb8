/** Numbers without children, for boards and managers: a page for each period, to read, print or keep as a table. */
@NullMarked
package goldthread.web.numbers;

import org.jspecify.annotations.NullMarked;
