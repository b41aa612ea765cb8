/**
 * Referrals on pages: those of a child, what came of each, and answering one. Which steps are open and what an answer must
 * carry, the room of referrals decides; the pages offer it and show what was refused.
 */
@NullMarked
package goldthread.web.referral;

import org.jspecify.annotations.NullMarked;
