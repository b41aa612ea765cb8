/**
 * Who is calling. A verified bearer token becomes a {@link goldthread.access.Caller}, which every other room obtains from
 * {@link goldthread.access.CurrentCaller}; what has no valid token is refused here, with one and the same answer, before
 * any FHIR code runs. No header, parameter or resource can say who is calling: only the token can.
 *
 * <p>And may they: the firewall says which kind of caller does what with which type at all; who stands around the child,
 * by the tables that follow the care teams and the records, says whose records they see; the labels say which of those.
 * {@link goldthread.store.Gate} is the door through which the other rooms ask. Nothing of an answer outlives its request.
 */
@ApplicationModule(
        allowedDependencies = {"store", "store :: http", "store :: search", "child", "terminology", "profiles"})
@NullMarked
package goldthread.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
