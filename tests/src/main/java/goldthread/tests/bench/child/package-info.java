/**
 * The invented children of the benchmark: the n-th child's record is the same on every machine and in every run, claims
 * our profiles and meets them. The text stands as FHIR JSON in the resources beside this package, with placeholders for
 * what differs from child to child. Nothing here speaks to a server.
 */
@NullMarked
package goldthread.tests.bench.child;

import org.jspecify.annotations.NullMarked;
