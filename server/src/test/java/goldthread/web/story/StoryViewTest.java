package goldthread.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

final class StoryViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final StoryChoice ALL = new StoryChoice("", "", "", "", false, false);
    private static final StoryChoice MAJOR = ALL.ofMajor(true);

    private final Parameters answer = new Parameters();

    @Test
    void events_stand_under_their_months_in_the_order_of_the_answer() {
        event("2026-12-03T16:00:00Z", "appointment", "minor");
        event("2026-11-20", "referral", "major");
        event("2026-11-02", "contact", "minor");
        event("2026-10", "score", "minor");
        event("2019", "health", "minor");

        StoryView view = StoryView.of(answer, ALL, TODAY);

        assertThat(view.months())
                .extracting(StoryMonth::title)
                .containsExactly("December 2026", "November 2026", "October 2026", "2019");
        assertThat(view.events())
                .extracting(StoryEvent::when)
                .containsExactly("03-Dec-2026 16:00", "20-Nov-2026", "02-Nov-2026", "Oct-2026", "2019");
        assertThat(view.events()).extracting(StoryEvent::ahead).containsExactly(true, false, false, false, false);
        assertThat(view.summary()).isEqualTo("Showing 5 events from 2019 to 03-Dec-2026.");
    }

    @Test
    void an_event_says_who_recorded_it_when_and_where_more_is() {
        event("2026-11-20", "referral", "major");

        StoryEvent event = StoryView.of(answer, ALL, TODAY).events().get(0);

        assertThat(event.agency()).isEqualTo("Weir Lane School");
        assertThat(event.recorded()).isEqualTo("22-Nov-2026");
        assertThat(event.major()).isTrue();
        assertThat(event.summary()).isEqualTo("It happened.");
        assertThat(event.page()).isEqualTo(new StoryPlace("/referrals", "Referrals"));
        assertThat(StoryView.of(answer, ALL, TODAY).agencies()).containsEntry("Organization/2", "Weir Lane School");
    }

    @Test
    void a_referral_leads_to_its_own_page_and_a_team_to_the_child_s() {
        event("2026-11-20", "referral", "major");
        part(answer.getParameterFirstRep(), "resource", new Reference("ServiceRequest/7"));
        event("2026-11-20", "team", "minor");
        part(answer.getParameter().get(1), "resource", new Reference("CareTeam/8"));

        assertThat(StoryView.of(answer, ALL, TODAY).events())
                .extracting(event -> event.page() == null ? "" : event.page().address("1"))
                .containsExactly("/referrals/7", "/children/1/team");
    }

    @Test
    void what_ends_on_the_day_on_which_it_began_says_the_day_once() {
        ParametersParameterComponent event = answer.addParameter().setName("event");
        part(
                event,
                "period",
                new Period()
                        .setStartElement(new DateTimeType("2026-11-10T13:00:00Z"))
                        .setEndElement(new DateTimeType("2026-11-10T14:00:00Z")));
        part(event, "recorded", new InstantType("2026-11-10T15:00:00Z"));

        StoryEvent told = StoryView.of(answer, ALL, TODAY).events().get(0);

        assertThat(told.when()).isEqualTo("10-Nov-2026 13:00 to 14:00");
        assertThat(told.recorded()).isNull();
        assertThat(told.agency()).isEqualTo("Agency not known");
    }

    @Test
    void only_major_events_leaves_out_the_others_and_says_so() {
        event("2026-11-20", "referral", "major");
        event("2026-11-02", "contact", "minor");
        answer.addParameter("next", "sealed");

        StoryView view = StoryView.of(answer, MAJOR, TODAY);

        assertThat(view.events()).hasSize(1);
        assertThat(view.summary())
                .isEqualTo("Showing 1 major event of 20-Nov-2026. Earlier ones are on the next page.");
        assertThat(view.next()).isEqualTo("sealed");
    }

    @Test
    void nothing_recorded_and_nothing_shown_are_different_sentences() {
        assertThat(StoryView.of(answer, ALL, TODAY).summary())
                .isEqualTo("Nothing recorded by any agency in this period.");
        assertThat(StoryView.of(answer, MAJOR, TODAY).summary())
                .isEqualTo("Nothing that is shared with you matches what you chose.");
        part(answer.addParameter().setName("withheld"), "text", new StringType("Elmbrook Council keeps something."));
        StoryView view = StoryView.of(answer, ALL, TODAY);
        assertThat(view.summary()).isEqualTo("Nothing in this period is shared with you.");
        assertThat(view.notShown()).containsExactly("Elmbrook Council keeps something.");
    }

    private void event(String date, String category, String significance) {
        ParametersParameterComponent event = answer.addParameter().setName("event");
        part(event, "date", new DateTimeType(date));
        part(event, "recorded", new InstantType("2026-11-22T10:00:00Z"));
        part(event, "category", new CodeType(category));
        part(event, "significance", new CodeType(significance));
        part(event, "agency", new Reference("Organization/2").setDisplay("Weir Lane School"));
        part(event, "summary", new StringType("It happened."));
    }

    private static void part(ParametersParameterComponent event, String name, Type value) {
        event.addPart().setName(name).setValue(value);
    }
}
