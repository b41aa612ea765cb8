package goldthread.consent;

/**
 * Someone or something of the record, and what it is called.
 *
 * @param reference {@code Type/id}; empty when the record has no resource for it
 * @param name in words
 */
record Named(String reference, String name) {

    Named {
        if (name.isBlank()) {
            throw new IllegalArgumentException("what is named has a name");
        }
    }

    /** What only words stand for. */
    static Named words(String words) {
        return new Named("", words);
    }
}
