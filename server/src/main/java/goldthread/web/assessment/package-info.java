/**
 * Writing down a comprehensive assessment: the whole of a child's situation, everybody's view, what becomes of open concerns
 * and what it adds up to. What it must hold when it is completed, its profile says.
 */
@NullMarked
package goldthread.web.assessment;

import org.jspecify.annotations.NullMarked;
