package goldthread.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.Origin;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.Sensitivity;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class LeftOutTest {

    private static EpisodeOfCare episode(String level) {
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.addType(new CodeableConcept(EpisodeType.MENTAL_HEALTH.coding()));
        episode.getMeta()
                .addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", level, null));
        return episode;
    }

    private static List<String> labels(EpisodeOfCare episode, boolean refused) {
        return LeftOut.labels(episode, refused).stream().map(Coding::getCode).toList();
    }

    @Test
    void a_task_about_a_joined_record_opens_nothing_but_itself() {
        EpisodeOfCare episode = episode("N");
        episode.setId("EpisodeOfCare/e");

        assertThat(Origin.isServer(LeftOut.restingOn(episode, true, new Task()).getRequester()))
                .isTrue();
        assertThat(LeftOut.restingOn(episode, false, new Task()).hasRequester()).isFalse();
    }

    @Test
    void the_task_is_known_to_no_more_than_the_episode_and_never_to_the_family() {
        String parent = Sensitivity.NOT_FOR_PARENT.code();
        String child = Sensitivity.NOT_FOR_CHILD.code();
        assertThat(labels(episode("N"), false)).containsExactly("R", parent, child);
        assertThat(labels(episode("V"), false)).containsExactly("V", parent, child);
        assertThat(labels(episode("R"), true)).containsExactly("V", parent, child);
        EpisodeOfCare marked = episode("R");
        marked.getMeta().addSecurity(Sensitivity.NOT_FOR_PARENT.coding());
        assertThat(labels(marked, false)).containsExactlyInAnyOrder("R", parent, child);
    }

    @Test
    void a_service_works_with_a_child_who_waits_or_pauses_and_not_with_one_who_has_left() {
        for (EpisodeOfCareStatus open :
                List.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.WAITLIST)) {
            assertThat(OpenEpisodes.isOpen(episode("N").setStatus(open))).isTrue();
        }
        assertThat(OpenEpisodes.isOpen(episode("N").setStatus(EpisodeOfCareStatus.FINISHED)))
                .isFalse();
        assertThat(OpenEpisodes.isOpen(new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE)))
                .isFalse();
    }
}
