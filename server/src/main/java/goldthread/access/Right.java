package goldthread.access;

import goldthread.terminology.ShareLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A right of the caller's to a child, in force at the moment of the question.
 *
 * @param basis why
 * @param ceiling up to which level
 * @param thirteenth the first moment of the child's thirteenth birthday; {@code null} when their age isn't known
 * @param role a code of the team roles in which it stands in the team; empty outside the team and for other roles
 * @param leads whether it is the team's lead
 */
record Right(Basis basis, ShareLevel ceiling, @Nullable Instant thirteenth, String role, boolean leads) {

    /** One that rests on no place in the team. */
    Right(Basis basis, ShareLevel ceiling, @Nullable Instant thirteenth) {
        this(basis, ceiling, thirteenth, "", false);
    }
}
