package goldthread.tests.region;

import java.util.List;

/**
 * One child's story.
 *
 * @param sendings what is sent, in this order
 * @param facts what happened that counts
 */
public record Life(List<Sending> sendings, List<Fact> facts) {

    /** Copies what it is given. */
    public Life {
        sendings = List.copyOf(sendings);
        facts = List.copyOf(facts);
    }
}
