package goldthread.statutory;

import java.time.Instant;

/** What the server does because of a change, in its transaction. */
interface FollowsChange {

    /** Whether it may have to do something: asked of every write, so it looks at the two versions only. */
    boolean concerns(Change change);

    /** Does it. */
    void follow(Change change, Instant now);
}
