package goldthread.tests.bench;

import goldthread.tests.bench.child.ChildRecords;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * A child whose record is as long as wanted.
 *
 * @param patient under which reference the child is stored
 * @param resources how many the record has
 */
record LongRecord(String patient, int resources) {
    /**
     * Stores one.
     *
     * @param first number of the child; the following numbers give identifiers for what happens later
     * @param times how often what a record tells happened to the child
     */
    static LongRecord stored(Target target, ChildRecords records, int first, int times)
            throws IOException, InterruptedException {
        Map<String, String> stored = Answers.created(sent(target, records.bundle(first)), records.names());
        for (int time = 1; time < times; time++) {
            sent(target, records.more(first + time, stored));
        }
        return new LongRecord(
                String.valueOf(stored.get("patient")), ChildRecords.RESOURCES + (times - 1) * ChildRecords.MORE);
    }

    private static String sent(Target target, String bundle) throws IOException, InterruptedException {
        HttpResponse<String> answer = target.post("", bundle);
        if (answer.statusCode() != 200) {
            throw new IOException("A record wasn't stored: " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
