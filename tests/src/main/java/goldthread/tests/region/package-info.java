/**
 * A simulated region: invented children and what happens to them in some years, the same for the same seed on every machine,
 * as the systems of a practice, a trust, a school and a council would send it; and beside it a ledger of what happened, counted
 * by simple arithmetic, with which a server's reports are compared. Nothing here uses the server's code.
 */
@NullMarked
package goldthread.tests.region;

import org.jspecify.annotations.NullMarked;
