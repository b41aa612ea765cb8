/** The child at the head of each page about them, and the list of the children around whom somebody stands. */
@NullMarked
package goldthread.web.child;

import org.jspecify.annotations.NullMarked;
