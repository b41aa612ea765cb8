package goldthread.notification;

import java.util.HashMap;
import java.util.Map;

/** How many messages are on their way: few to each receiver, so that a slow one leaves room for all others. */
final class Slots {

    private final int all;
    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();
    private int total;

    /**
     * None taken.
     *
     * @param all how many there are
     * @param each how many one receiver can have
     */
    Slots(int all, int each) {
        this.all = all;
        this.each = each;
    }

    /** Takes as many as there are for a receiver; says how many. */
    synchronized int take(String lane) {
        int free = Math.min(each - taken.getOrDefault(lane, 0), all - total);
        int got = Math.max(free, 0);
        change(lane, got);
        return got;
    }

    synchronized void free(String lane, int number) {
        change(lane, -number);
    }

    private void change(String lane, int by) {
        total += by;
        taken.merge(lane, by, Integer::sum);
        taken.remove(lane, 0);
    }
}
