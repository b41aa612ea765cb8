/**
 * What the black-box tests stand on: the packaged server as a child process on a database of its own, a plain HTTP
 * client with tokens of the demo's identities, and invented children. It knows nothing of the server's classes.
 */
@NullMarked
package goldthread.tests.support;

import org.jspecify.annotations.NullMarked;
