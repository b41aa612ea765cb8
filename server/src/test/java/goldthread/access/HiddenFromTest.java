package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.HiddenFrom.Reader;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

final class HiddenFromTest {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String SENSITIVITY = "https://w3id.org/goldthread/fhir/CodeSystem/sensitivity";

    private static Set<Reader> of(String level, String... marks) {
        Observation record = new Observation();
        if (!level.isEmpty()) {
            record.getMeta().addSecurity(CONFIDENTIALITY, level, null);
        }
        for (String mark : marks) {
            record.getMeta().addSecurity(SENSITIVITY, mark, null);
        }
        return HiddenFrom.of(record);
    }

    @Test
    void the_level_keeps_a_record_from_those_who_never_see_so_much() {
        assertThat(of("N")).isEmpty();
        assertThat(of("")).containsExactly(Reader.SCHOOLS, Reader.PARENTS);
        assertThat(of("R")).containsExactly(Reader.SCHOOLS, Reader.PARENTS);
        assertThat(of("V")).containsExactly(Reader.values());
        assertThat(HiddenFrom.of(new CareTeam())).isEmpty();
    }

    @Test
    void a_mark_gives_what_is_restricted_and_never_what_is_sealed() {
        assertThat(of("R", "share-education")).containsExactly(Reader.PARENTS);
        assertThat(of("R", "share-education", "share-with-carer")).isEmpty();
        assertThat(of("V", "share-education")).contains(Reader.SCHOOLS);
    }

    @Test
    void a_mark_keeps_from_those_whom_it_names() {
        assertThat(of("N", "not-for-parent")).containsExactly(Reader.CARERS, Reader.PARENTS);
        assertThat(of("N", "not-for-child")).containsExactly(Reader.CHILD);
        assertThat(of("N", "youth-justice")).containsExactly(Reader.SCHOOLS, Reader.SUPPORT);
        assertThat(of("N", "third-party")).containsExactly(Reader.values());
        assertThat(of("N", "a-code-of-tomorrow")).containsExactly(Reader.values());
    }
}
