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
 */
record Right(Basis basis, ShareLevel ceiling, @Nullable Instant thirteenth) {}
