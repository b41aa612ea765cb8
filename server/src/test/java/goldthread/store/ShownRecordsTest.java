package goldthread.store;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownRecordsTest {

    private static StoredResource flag(String id) {
        return new StoredResource("Flag", id, 1, Instant.EPOCH, "{\"resourceType\":\"Flag\"}");
    }

    @Test
    void what_another_entry_of_the_same_batch_shows_is_noted_beside_it() {
        SystemRequestDetails batch = new SystemRequestDetails();
        assertThat(ShownRecords.of(batch)).isEmpty();

        ShownRecords.note(batch, List.of(flag("wren")));
        ShownRecords.note(batch, List.of(flag("wren"), flag("robin")));

        assertThat(ShownRecords.of(batch)).extracting(StoredResource::id).containsExactly("wren", "robin");
    }
}
