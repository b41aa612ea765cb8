/** Tests of the package of the same name. */
@NullMarked
package goldthread.tests.bench.meter;

import org.jspecify.annotations.NullMarked;
