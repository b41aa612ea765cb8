/** The children in the care of a council, for those who answer there for all of them. */
@NullMarked
package goldthread.web.oversight;

import org.jspecify.annotations.NullMarked;
