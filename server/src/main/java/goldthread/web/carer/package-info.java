/** Those who care for a child: what they need and can do, what was asked for them, and brothers and sisters. */
@NullMarked
package goldthread.web.carer;

import org.jspecify.annotations.NullMarked;
