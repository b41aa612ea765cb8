package goldthread.tests.region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * One referral with its one addressee.
 *
 * @param number of the child's referrals, from 0
 * @param urn of the referral
 * @param task of its task
 * @param requester whose system asks
 * @param owner who is asked
 * @param addressee by which entry of the directory: a service of the owner's, or the owner
 * @param asked on which day
 * @param source from whom, as reports name it
 */
record Referral(
        int number,
        String urn,
        String task,
        Agency requester,
        Agency owner,
        String addressee,
        LocalDate asked,
        String source) {

    private static final int STEPS = 10;

    /** A step of this referral among all of the child: the next is sent when this one has its answer. */
    int step(int step) {
        return number * STEPS + step;
    }

    /** What each of its resources speaks of. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("referral", urn);
        values.put("task", task);
        values.put("number", Integer.toString(number));
        values.put("requester", requester.reference());
        values.put("owner", addressee);
        values.put("asked", asked.toString());
        return values;
    }

    /** The same and one more. */
    Map<String, String> values(String name, LocalDate day) {
        Map<String, String> values = values();
        values.put(name, day.toString());
        return values;
    }
}
