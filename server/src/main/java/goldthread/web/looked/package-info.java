/** Who has seen or changed a child's record, as {@code $disclosures} tells it. */
@NullMarked
package goldthread.web.looked;

import org.jspecify.annotations.NullMarked;
