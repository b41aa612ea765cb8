package goldthread.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.Sensitivity;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class CoveringTest {

    private static <T extends Resource> T labelled(T resource, String level) {
        resource.getMeta()
                .addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", level, null));
        return resource;
    }

    private static Covering meeting(String level) {
        return new Covering(labelled(new Appointment(), level));
    }

    @Test
    void a_meeting_tells_of_no_record_that_fewer_may_know_of() {
        EpisodeOfCare marked = labelled(new EpisodeOfCare(), "R");
        marked.getMeta().addSecurity(Sensitivity.NOT_FOR_PARENT.coding());

        assertThat(meeting("N").covers(labelled(new EpisodeOfCare(), "N"))).isTrue();
        assertThat(meeting("R").covers(labelled(new EpisodeOfCare(), "N"))).isTrue();
        assertThat(meeting("V").covers(labelled(new EpisodeOfCare(), "V"))).isTrue();
        assertThat(meeting("N").covers(labelled(new EpisodeOfCare(), "R"))).isFalse();
        assertThat(meeting("R").covers(labelled(new EpisodeOfCare(), "V"))).isFalse();
        assertThat(meeting("R").covers(marked)).isFalse();
    }

    @Test
    void a_team_without_labels_is_known_to_all_and_other_records_without_are_restricted() {
        assertThat(meeting("N").covers(new CareTeam())).isTrue();
        assertThat(meeting("N").covers(labelled(new CareTeam(), "V"))).isFalse();
        assertThat(meeting("N").covers(new EpisodeOfCare())).isFalse();
        assertThat(new Covering(new Appointment()).covers(new EpisodeOfCare())).isTrue();
    }
}
