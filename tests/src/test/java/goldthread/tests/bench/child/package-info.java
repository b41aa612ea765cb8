/** Tests of the package of the same name. */
@NullMarked
package goldthread.tests.bench.child;

import org.jspecify.annotations.NullMarked;
