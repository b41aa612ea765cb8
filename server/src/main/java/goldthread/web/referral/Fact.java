package goldthread.web.referral;

import java.util.List;

/**
 * Something that is recorded, under what it is called.
 *
 * @param label what it is
 * @param texts what is said of it, one line each
 */
record Fact(String label, List<String> texts) {

    Fact {
        texts = List.copyOf(texts);
    }

    Fact(String label, String text) {
        this(label, List.of(text));
    }
}
