package goldthread.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.TaskCode;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningTest {
    private static final String FORM = "https://w3id.org/goldthread/fhir/Questionnaire/school-nurse-screening";

    private static QuestionnaireResponse form(String questionnaire, QuestionnaireResponseStatus status) {
        return new QuestionnaireResponse().setQuestionnaire(questionnaire).setStatus(status);
    }

    private static void answer(QuestionnaireResponse form, String group, String question, Type value) {
        QuestionnaireResponseItemComponent in = form.addItem().setLinkId(group);
        in.addItem().setLinkId(question).addAnswer().setValue(value);
    }

    private static Screening screening(boolean feelsSafe, boolean harms, String step) {
        QuestionnaireResponse form = form(FORM, QuestionnaireResponseStatus.COMPLETED);
        answer(form, "safe", "safe-feels", new BooleanType(feelsSafe));
        answer(form, "safe", "safe-self", new BooleanType(harms));
        answer(form, "next", "next-step", new StringType(step));
        answer(form, "next", "next-when", new DateType("2026-12-01"));
        return new Screening(form);
    }

    @ParameterizedTest
    @CsvSource({
        "Nothing more for now,",
        "Something of their own,",
        "Meet again,REVIEW_NEEDED",
        "Talk with parents or carers,PLAN_ACTION",
        "Talk with the mental health lead of the school,PLAN_ACTION",
        "Refer,CONSIDER_MENTAL_HEALTH_REFERRAL",
        "Act now: the child isn't safe,CONSIDER_CONCERN"
    })
    void what_was_agreed_is_asked_for(String step, TaskCode code) {
        assertThat(screening(true, false, step).asks()).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void a_child_who_is_not_safe_comes_first_whatever_was_agreed_and_does_not_wait_for_a_day() {
        assertThat(screening(false, false, "Meet again").asks()).contains(TaskCode.CONSIDER_CONCERN);
        assertThat(screening(true, true, "Nothing more for now").asks()).contains(TaskCode.CONSIDER_CONCERN);
        assertThat(screening(true, true, "Meet again").agreedDay()).isEmpty();
        assertThat(screening(true, false, "Meet again").agreedDay()).contains(LocalDate.parse("2026-12-01"));
    }

    @Test
    void it_is_asked_once_when_the_form_is_completed() {
        QuestionnaireResponse begun = form(FORM, QuestionnaireResponseStatus.INPROGRESS);
        QuestionnaireResponse done = form(FORM + "|0.1.0", QuestionnaireResponseStatus.COMPLETED);
        QuestionnaireResponse amended = form(FORM, QuestionnaireResponseStatus.AMENDED);

        assertThat(Screening.completedBy(null, begun)).isEmpty();
        assertThat(Screening.completedBy(begun, done)).isPresent();
        assertThat(Screening.completedBy(null, done)).isPresent();
        assertThat(Screening.completedBy(done, amended)).isEmpty();
        assertThat(Screening.completedBy(null, form(FORM + "-2", QuestionnaireResponseStatus.COMPLETED)))
                .isEmpty();
    }
}
