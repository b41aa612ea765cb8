/**
 * The shared plan on one screen, made from the document that {@code $shared-care-plan} answers with. What the document says
 * in its tables is shown in another order and under headings; nothing is added to it and nothing left out.
 */
@NullMarked
package goldthread.web.plan;

import org.jspecify.annotations.NullMarked;
