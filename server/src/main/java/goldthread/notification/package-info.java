/**
 * Telling the team: what is stored becomes events of topics, written down in the transaction of the resource itself; each
 * gets its place in one order after the commit, and everyone who takes part and may know of it is told, once in an inbox
 * that is kept for them. An event names the record and the child and never what the record says.
 *
 * <p>No other room calls this one: topics are read off what is stored. It decides nothing about who may see what; it asks
 * {@link goldthread.store.Gate} at the moment of telling.
 */
@ApplicationModule(allowedDependencies = {"store", "access", "child", "terminology", "profiles"})
@NullMarked
package goldthread.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
