package goldthread.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.PlacementKind;
import goldthread.terminology.StatutoryFinding;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private static EpisodeOfCare home(PlacementKind kind, String from) {
        return Lives.place("home", EpisodeType.PLACEMENT, kind, from, "");
    }

    private static Communication sent(CommunicationStatus status, boolean received) {
        Communication notice = new Communication();
        notice.setId("Communication/handover");
        notice.setStatus(status)
                .addAbout(new Reference("EpisodeOfCare/home"))
                .addCategory(Lives.concept(NoticeCategory.PLACEMENT_HANDOVER))
                .addRecipient(Lives.COUNCIL)
                .setSender(new Reference("Organization/sender"));
        if (received) {
            notice.addExtension().setUrl(Extensions.ACKNOWLEDGED).addExtension("by", Lives.COUNCIL);
        }
        return notice;
    }

    private static List<StatutoryFinding> found(Resource... record) {
        return new Lives()
                .and(record).timeline().findings().stream()
                        .map(Finding::code)
                        .filter(code -> code.code().startsWith("handover"))
                        .toList();
    }

    @Test
    void a_home_that_has_begun_of_late_is_handed_over_and_that_is_received() {
        EpisodeOfCare home = home(PlacementKind.FOSTER, "2026-11-20");

        assertThat(found(home)).containsExactly(StatutoryFinding.HANDOVER_MISSING);
        assertThat(found(home, sent(CommunicationStatus.INPROGRESS, false)))
                .containsExactly(StatutoryFinding.HANDOVER_UNREAD);
        assertThat(found(home, sent(CommunicationStatus.COMPLETED, true))).isEmpty();
        assertThat(found(home, sent(CommunicationStatus.ENTEREDINERROR, true)))
                .containsExactly(StatutoryFinding.HANDOVER_MISSING);
    }

    @Test
    void one_that_is_planned_is_handed_over_in_the_week_before() {
        EpisodeOfCare soon = home(PlacementKind.RESIDENTIAL, "2026-11-28").setStatus(EpisodeOfCareStatus.PLANNED);
        EpisodeOfCare later = home(PlacementKind.RESIDENTIAL, "2026-12-24").setStatus(EpisodeOfCareStatus.PLANNED);

        assertThat(found(soon)).containsExactly(StatutoryFinding.HANDOVER_MISSING);
        assertThat(found(soon, sent(CommunicationStatus.INPROGRESS, false))).isEmpty();
        assertThat(found(later)).isEmpty();
    }

    @Test
    void nobody_is_asked_for_a_home_of_long_ago_or_for_the_familys_own() {
        assertThat(found(home(PlacementKind.FOSTER, "2025-02-03"))).isEmpty();
        assertThat(found(home(PlacementKind.WITH_PARENTS, "2026-11-20"))).isEmpty();
    }

    @Test
    void a_message_without_a_status_says_nothing() {
        Communication unsaid = sent(CommunicationStatus.COMPLETED, true);
        unsaid.setStatus(null);

        assertThat(Handover.of(unsaid)).isEmpty();
    }

    @Test
    void whoever_sent_it_or_was_not_sent_it_has_not_received_it() {
        Communication byOthers = sent(CommunicationStatus.COMPLETED, true);
        byOthers.setRecipient(List.of(new Reference("Organization/home")));
        Communication toThemselves = sent(CommunicationStatus.COMPLETED, true).setSender(Lives.COUNCIL.copy());
        Communication bySaying = sent(CommunicationStatus.COMPLETED, false).setReceived(new Date());

        assertThat(List.of(byOthers, toThemselves, bySaying))
                .allSatisfy(notice -> assertThat(Handover.of(notice))
                        .hasValueSatisfying(
                                handover -> assertThat(handover.received()).isFalse()));
    }
}
