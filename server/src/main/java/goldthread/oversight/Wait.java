package goldthread.oversight;

import java.time.Instant;

/**
 * That a child has waited longer than a service's standard.
 *
 * @param child logical id
 * @param key HAPI's key of the task that answers the referral
 * @param since when it was sent
 * @param seen whether the caller may know of it
 */
record Wait(String child, long key, Instant since, boolean seen) {}
