/**
 * The benchmark: one command that loads invented children into any FHIR R4 server on this machine, puts it to the work
 * that the agencies around a child do, and reports times, errors, processor time and SQL statements for each unit of
 * work. The same command measures our server and others, so that figures can be set side by side. It speaks HTTP only
 * and uses nothing of the server's code; it refuses every address but the loopback.
 */
@NullMarked
package goldthread.tests.bench;

import org.jspecify.annotations.NullMarked;
