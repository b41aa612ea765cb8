package goldthread.store;

/**
 * The order in which a request's hooks run, in one list. Every {@code @Hook} in every room names one of these, so that
 * the way of a request through the server can be read here (docs/architecture.md draws it).
 */
public final class Stage {

    /** Size and shape of what came over the wire, before anything is parsed. */
    public static final int LIMIT = -100;

    /** Who is calling. */
    public static final int IDENTIFY = -90;

    /** Is the input readable, whole and free of what would be dropped. */
    public static final int READ_STRICTLY = -80;

    /** May this caller do such a thing at all. */
    public static final int FIREWALL = -70;

    /** Was the same carried out before, under the same key. */
    public static final int REPEAT = -65;

    /** What the server fills in before anything looks at the content. */
    public static final int COMPLETE = -60;

    /** Does the resource meet base R4 and the profiles that it claims. */
    public static final int VALIDATE = -50;

    /** Which children the resource names, and may the caller write about all of them. */
    public static final int RESOLVE_CHILD = -40;

    /** Rules of the work rooms: states, gates, duplicates. */
    public static final int DECIDE = -30;

    /** Projections that must never differ from the resources. */
    public static final int PROJECT = 10;

    /** Who is to be told; the projections of the same resource are noted already. */
    public static final int TELL = 15;

    /** The witness's entry, in the same transaction. */
    public static final int RECORD = 20;

    /** The one door for errors. */
    public static final int EXPLAIN = 100;

    /** The answer goes out; whatever looks at it has looked. */
    public static final int SEND = 200;

    private Stage() {}
}
