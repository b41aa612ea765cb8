package goldthread.careteam;

import goldthread.store.StoredResource;
import java.time.Instant;
import java.util.Arrays;

/** Records of what agencies do for Amy, as they lie in the store. */
final class TestRecords {

    private TestRecords() {}

    static StoredResource stored(String type, String id, String elements) {
        return new StoredResource(
                type, id, 1, Instant.EPOCH, "{\"resourceType\":\"" + type + "\"," + elements.replace('\'', '"') + "}");
    }

    static StoredResource task(String status, String owner) {
        return stored(
                "Task",
                "task",
                "'status':'" + status + "','authoredOn':'2026-08-01T09:00:00Z','owner':{'reference':'" + owner
                        + "'},'requester':{'reference':'" + TestTeams.PRACTICE + "'}");
    }

    static StoredResource episode(String status, String period) {
        return stored(
                "EpisodeOfCare",
                "episode",
                "'status':'" + status + "','period':{" + period + "},'managingOrganization':{'reference':'"
                        + TestTeams.CAMHS + "'}");
    }

    static StoredResource meeting(String type, String status, String element, String... persons) {
        String participants = String.join(
                ",",
                Arrays.stream(persons)
                        .map(person -> "{'" + element + "':{'reference':'" + person + "'}}")
                        .toList());
        return stored(type, "meeting", "'status':'" + status + "','participant':[" + participants + "]");
    }
}
