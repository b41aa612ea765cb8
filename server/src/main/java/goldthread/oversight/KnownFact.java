package goldthread.oversight;

/**
 * What a record says, and whether the caller may know of it.
 *
 * @param fact what it says
 * @param key HAPI's key of the record
 * @param seen whether the caller may know of the record
 */
record KnownFact(CareFact fact, long key, boolean seen) {}
