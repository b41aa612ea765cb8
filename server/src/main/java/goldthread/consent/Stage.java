package goldthread.consent;

/** Which law of consent an age falls under. */
enum Stage {

    /** Below sixteen: competence is shown for each decision (Gillick [1986] AC 112). */
    UNDER_SIXTEEN,

    /** Sixteen and seventeen: capacity is assumed (Mental Capacity Act 2005 s.1(2), s.2(5)). */
    SIXTEEN_OR_SEVENTEEN,

    /** Eighteen and over: nobody has parental responsibility any longer (Children Act 1989 s.105(1)). */
    ADULT,

    /** The record doesn't tell. */
    UNKNOWN;

    static final int SIXTEEN = 16;
    static final int EIGHTEEN = 18;
}
