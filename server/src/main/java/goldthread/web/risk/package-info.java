/** The risk to a child as all agencies see it, side by side, as {@code $risk-summary} answers. It judges nothing itself. */
@NullMarked
package goldthread.web.risk;

import org.jspecify.annotations.NullMarked;
