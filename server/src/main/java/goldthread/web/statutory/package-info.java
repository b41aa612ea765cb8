/** What the law asks for a child, side by side, as the statutory timeline answers it. */
@NullMarked
package goldthread.web.statutory;

import org.jspecify.annotations.NullMarked;
