/**
 * The witness: who asked for what, and what became of it. Every FHIR request leaves a record, answered, refused or
 * failed; that of a write is stored in its transaction, that of a read before the answer goes out. Records are added and
 * never changed: on PostgreSQL the application's own role can't, and a chain of seals shows it if somebody else did.
 * Families read them as {@code $disclosures}, auditors as AuditEvent.
 *
 * <p>This room doesn't decide what anybody may see, and holds nothing that a resource says: types, ids and versions only.
 * Requests that are turned away before they are FHIR are summed up, without anything of their callers.
 *
 * @see <a href="https://hl7.org/fhir/R4/auditevent.html">AuditEvent</a>
 */
@ApplicationModule(allowedDependencies = {"store", "access", "directory", "terminology"})
@NullMarked
package goldthread.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
