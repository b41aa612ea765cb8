/**
 * The Idempotency-Key header: a request that is sent again under its key has one effect and gets the answer that it got
 * before. A key is good for seven days, for one client of one organisation and for one request; another request under it is
 * refused. What is kept is the answer as it was sent; whoever has lost the right to a record doesn't get it again. The room
 * doesn't look into what is asked: business identifiers, which make a repetition harmless for ever, are the room of the
 * child's.
 */
@ApplicationModule(allowedDependencies = {"access", "store", "terminology"})
@NullMarked
package goldthread.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
