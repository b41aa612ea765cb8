/** The FHIR endpoint over HTTP: the servlet, the limits on what comes over the wire, strict reading, and errors. */
@NamedInterface("http")
@NullMarked
package goldthread.store.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
