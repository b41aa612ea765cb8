package goldthread.referral;

/** For which side of a referral a caller acts. */
enum Side {
    /** The addressee, who answers. */
    OWNER("the organisation to which the referral is addressed"),

    /** Whoever asked. */
    REQUESTER("the organisation that asked");

    private final String words;

    Side(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
