/**
 * Who is calling. A verified bearer token becomes a {@link goldthread.access.Caller}, which every other room obtains from
 * {@link goldthread.access.CurrentCaller}; what has no valid token is refused here, with one and the same answer, before
 * any FHIR code runs. No header, parameter or resource can say who is calling: only the token can.
 *
 * <p>This room doesn't decide which child a caller may see: any authenticated caller passes for now. Decisions by care
 * team, role, label and consent join it here without another room noticing.
 */
@ApplicationModule(allowedDependencies = "store")
@NullMarked
package goldthread.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
