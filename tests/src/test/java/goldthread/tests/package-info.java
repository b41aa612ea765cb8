/**
 * What a client may rely on, tested from outside: every test here speaks HTTP to the packaged server and looks at
 * nothing but its answers. The same tests run against a server on H2 and one on PostgreSQL. How a class computes
 * something is tested beside the class, never here.
 */
@NullMarked
package goldthread.tests;

import org.jspecify.annotations.NullMarked;
