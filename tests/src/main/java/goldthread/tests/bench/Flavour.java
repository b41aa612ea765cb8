package goldthread.tests.bench;

/** Which server is asked, since only ours answers some of the work in one request. */
enum Flavour {
    /** Our server: operations for membership, plan and chronology, profiles enforced. */
    GOLDTHREAD,
    /** HAPI's JPA server as its starter project ships it: searches, includes and {@code $everything}. */
    STOCK
}
