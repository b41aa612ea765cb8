package goldthread.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.access.Caller;
import goldthread.access.ClientSystem;
import goldthread.access.OrganisationIdentifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An export as plain values: how it goes on, what it is made of, and who asked. */
class ExportJobTest {

    private static final Caller CALLER = new Caller(
            "camhs-system",
            "Organization/1",
            OrganisationIdentifier.of("https://fhir.nhs.uk/Id/ods-organization-code|RXX"),
            "camhs-system",
            "TREAT",
            new ClientSystem("camhs-system", Set.of("system/*.rs"), Set.of(), false),
            null);

    private static ExportJob job(int children, int done) {
        return new ExportJob(
                "j1",
                CALLER,
                "HQUALIMP",
                "http://here/fhir/Group/our-children/$export?purpose=HQUALIMP",
                List.of("Patient"),
                Optional.empty(),
                ExportState.after(done, children),
                Instant.parse("2026-11-23T10:00:00.123456Z"),
                Instant.parse("2026-11-24T10:00:00Z"),
                children,
                done);
    }

    @Test
    void an_export_is_complete_when_each_child_is_finished_and_at_once_without_any() {
        assertThat(job(2, 0).state()).isEqualTo(ExportState.UNDER_WAY);
        assertThat(job(2, 1).state()).isEqualTo(ExportState.UNDER_WAY);
        assertThat(job(2, 2).state()).isEqualTo(ExportState.COMPLETE);
        assertThat(job(0, 0).state()).isEqualTo(ExportState.COMPLETE);
        assertThat(job(7, 3).progress()).isEqualTo("3 of 7 records");
        assertThatThrownBy(() -> job(2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_state_is_read_as_it_was_written(ExportState state) {
        assertThat(ExportState.of(state.code())).isEqualTo(state);
    }

    @Test
    void a_manifest_names_each_file_once_and_no_type_without_resources() {
        assertThat(new Manifest(job(1, 1), Map.of("Patient", 1, "Observation", 401, "Task", 0))
                        .json("http://here/fhir"))
                .isEqualTo("{\"transactionTime\":\"2026-11-23T10:00:00.123Z\","
                        + "\"request\":\"http://here/fhir/Group/our-children/$export?purpose=HQUALIMP\","
                        + "\"requiresAccessToken\":true,\"output\":["
                        + file("Observation", 1) + "," + file("Observation", 2) + "," + file("Observation", 3) + ","
                        + file("Patient", 1) + "],\"error\":[]}");
        assertThat(Manifest.parts(Manifest.PER_FILE)).isEqualTo(1);
    }

    private static String file(String type, int part) {
        return "{\"type\":\"" + type + "\",\"url\":\"http://here/fhir/$export-file?job=j1&type=" + type + "&part="
                + part + "\"}";
    }

    @Test
    void whoever_asked_is_kept_as_their_token_said() {
        assertThat(StoredCaller.read(StoredCaller.write(CALLER))).isEqualTo(CALLER);
    }
}
