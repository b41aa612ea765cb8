package goldthread.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.StoredResource;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReachedTest {

    private static StoredResource of(String type, String id, String... references) {
        String body = Arrays.stream(references)
                .map(reference -> "{\"reference\":\"" + reference + "\"}")
                .collect(Collectors.joining(",", "{\"resourceType\":\"" + type + "\",\"x\":[", "]}"));
        return new StoredResource(type, id, 1, Instant.EPOCH, body);
    }

    private static final List<StoredResource> RECORD = List.of(
            of("Patient", "wren"),
            of("Observation", "1", "Patient/wren", "Encounter/2"),
            of("Encounter", "2", "Patient/wren", "EpisodeOfCare/3/_history/4", "Encounter/hidden"),
            of("EpisodeOfCare", "3", "Observation/1"),
            of("Flag", "4", "Patient/wren"),
            of("Provenance", "5", "EpisodeOfCare/3"),
            of("Provenance", "6", "Flag/4"));

    @Test
    void it_follows_references_however_far_and_round_in_circles() {
        assertThat(Reached.from(List.of("Patient/wren", "Observation/1"), RECORD)
                        .keySet())
                .containsExactly("Patient/wren", "Observation/1", "Encounter/2", "EpisodeOfCare/3", "Provenance/5");
    }

    @Test
    void what_is_not_in_the_record_leads_nowhere() {
        assertThat(Reached.from(List.of("Encounter/hidden"), RECORD)).isEmpty();
    }
}
