/**
 * What the benchmark reads beside its own clock: processor time and memory of the server's and the database's
 * processes, SQL statements, the heap after a collection, and the arithmetic on them. Everything is read from outside,
 * by process id and as a plain database user; nothing is installed into the server.
 */
@NullMarked
package goldthread.tests.bench.meter;

import org.jspecify.annotations.NullMarked;
