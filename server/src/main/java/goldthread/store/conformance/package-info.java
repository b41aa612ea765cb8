/**
 * What this server says of itself: its CapabilityStatement, generated from what is really bound, the profiles and codes
 * that it works with, served read-only from memory, and the operations that answer questions about them: expand,
 * validate-code, lookup, translate and validate. It stores nothing and refuses nothing that is stored elsewhere; whether
 * a resource is let in is decided where it is written.
 */
@NamedInterface("conformance")
@NullMarked
package goldthread.store.conformance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
