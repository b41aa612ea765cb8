package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which virtual school heads are told of a child whom a council looks after. */
final class VirtualSchoolsTest {

    private static final String COUNCIL = "la-gss|E06";
    private final EventTables tables = new EventTables();

    VirtualSchoolsTest() {
        tables.organisation("Organization/council", COUNCIL);
        tables.member(1, "Practitioner/voss", "social-worker", "Organization/council", false);
        tables.database()
                .update("INSERT INTO gt_resource_child (child_id, res_pid, res_type, res_id, organisation, share_level)"
                        + " VALUES ('c', 1, 'CarePlan', 'care', 'gp', 0)");
        tables.database()
                .update("INSERT INTO gt_care_fact (res_pid, child_id, kind, party, says)"
                        + " VALUES (1, 'c', 'CARE_PLAN', 'la-gss|E06', '')");
    }

    private void post(long key, String person, String... recorders) {
        tables.database()
                .update(
                        "INSERT INTO gt_overseer (res_pid, role_code, person, organisation)"
                                + " VALUES (?, 'virtual-school-head', ?, 'Organization/council')",
                        key,
                        person);
        for (int version = 1; version <= recorders.length; version++) {
            tables.database()
                    .update(
                            "INSERT INTO gt_source (res_pid, version, subject, organisation, recorded_at)"
                                    + " VALUES (?, ?, 'system', ?, CURRENT_TIMESTAMP)",
                            key,
                            version,
                            recorders[version - 1]);
        }
    }

    @Test
    void only_those_whom_the_council_itself_has_named_are_told() {
        post(90, "Practitioner/okoro", COUNCIL, COUNCIL);
        post(91, "Practitioner/stranger", "ods|GP");
        post(92, "Practitioner/since", COUNCIL, "ods|GP");
        post(93, "Practitioner/nobodys");
        Occurrence event = new Occurrence(
                1,
                Topic.VIRTUAL_SCHOOL_CONCERNED,
                7,
                "EpisodeOfCare/7",
                "c",
                "ods|GP",
                "Device/gp",
                List.of(),
                Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(new VirtualSchools(tables.database()).of(event)).containsExactly("Practitioner/okoro");
    }
}
