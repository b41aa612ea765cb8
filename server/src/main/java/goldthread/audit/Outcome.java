package goldthread.audit;

/** What became of an attempt, with the codes of HL7's audit event outcomes. */
enum Outcome {
    SUCCESS(0),
    REFUSED(4),
    FAILED(8);

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** What an HTTP status says. */
    static Outcome of(int status) {
        if (status >= FIRST_FAILURE) {
            return FAILED;
        }
        return status >= FIRST_REFUSAL ? REFUSED : SUCCESS;
    }
}
