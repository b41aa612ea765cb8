package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** What a child wants everyone to know stands at the top of the plan. */
class AboutMeFormTest {

    private static final String ABOUT_ME = "https://w3id.org/goldthread/fhir/Questionnaire/about-me";

    private static QuestionnaireResponse form(String id, String day, String linkId, String... words) {
        QuestionnaireResponse form = withId(new QuestionnaireResponse(), "QuestionnaireResponse/" + id);
        form.setQuestionnaire(ABOUT_ME).setStatus(QuestionnaireResponseStatus.COMPLETED);
        form.setAuthoredElement(new DateTimeType(day)).setSource(RecordBuilder.CHILD);
        var item = form.addItem().setLinkId(linkId);
        for (String one : words) {
            item.addAnswer().setValue(new StringType(one));
        }
        return form;
    }

    private static List<Statement> said(String day, QuestionnaireResponse... forms) {
        return AboutMeSection.of(new RecordBuilder().add(forms).on(day)).statements();
    }

    @Test
    void the_answers_of_the_latest_form_are_shown_in_the_childs_words() {
        QuestionnaireResponse latest = form("new", "2026-05-02", "matters", "My dog.");
        latest.addItem().setLinkId("help");
        QuestionnaireResponse draft = form("draft", "2026-05-03", "matters", "Nothing.");
        draft.setStatus(QuestionnaireResponseStatus.INPROGRESS);

        List<Statement> shown = said("2026-06-01", form("old", "2026-03-01", "matters", "My cat."), latest, draft);

        assertThat(shown).singleElement().satisfies(line -> {
            assertThat(line.cells()).containsExactly("What matters to me", "“My dog.”");
            assertThat(line.date()).isEqualTo("02-May-2026");
            assertThat(line.evidence()).extracting(Recorded::reference).containsExactly("QuestionnaireResponse/new");
        });
        assertThat(said("2026-04-01", form("old", "2026-03-01", "matters", "My cat."), latest))
                .extracting(line -> line.cells().get(1))
                .containsExactly("“My cat.”");
    }

    @Test
    void who_told_it_is_said_where_it_was_not_the_child() {
        QuestionnaireResponse told = form("told", "2026-05-02", "please", "Ring first.", "Don't whisper.");
        told.setSource(RecordBuilder.MOTHER);

        assertThat(said("2026-06-01", told))
                .extracting(Statement::cells)
                .containsExactly(
                        List.of("Please do, and please don't", "“Ring first.; Don't whisper.” (told by Ivy Ashdown)"));
    }

    @Test
    void other_forms_say_nothing_here() {
        QuestionnaireResponse other = form("other", "2026-05-02", "matters", "Low.");
        other.setQuestionnaire(ABOUT_ME.replace("about-me", "about-measures"));
        QuestionnaireResponse versioned = form("versioned", "2026-05-01", "well", "Sings.");
        versioned.setQuestionnaire(ABOUT_ME + "|0.1.0");

        assertThat(said("2026-06-01", other)).isEmpty();
        assertThat(said("2026-06-01", versioned, other)).hasSize(1);
    }
}
