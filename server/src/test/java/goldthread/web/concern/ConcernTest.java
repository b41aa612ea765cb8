package goldthread.web.concern;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.ProfessionalConcern;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import goldthread.web.Person;
import goldthread.web.form.WrittenForms;
import goldthread.web.mine.Mine;
import java.time.Instant;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

final class ConcernTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));
    private static final Instant FRIDAY = Instant.parse("2026-11-20T15:00:00Z");
    private static final Reference TRUST = new Reference("Organization/trust");

    private final ConcernForms forms = new ConcernForms(FHIR);

    private static Task raised() {
        CarePlan plan = new CarePlan();
        plan.setId("CarePlan/1");
        plan.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", null);
        return NewConcern.about(plan, "c", "https://ods|ZZ902", TRUST, TRUST, "It ends too soon.", FRIDAY);
    }

    private static Concern seenBy(Task task, String organisation, String... names) {
        Mine mine = new Mine(new Person("Practitioner/1", organisation), Set.of(names));
        return new Concern(
                ProfessionalConcern.of(task).orElseThrow(),
                "Plan",
                Parties.none(),
                mine,
                WORDS,
                FRIDAY.plusSeconds(60));
    }

    @Test
    void a_new_concern_is_as_protected_as_its_record_and_due_after_two_working_days() {
        Task concern = raised();

        assertThat(concern.getMeta().getSecurityFirstRep().getCode()).isEqualTo("R");
        assertThat(NewConcern.due(FRIDAY)).isEqualTo(Instant.parse("2026-11-24T23:59:59Z"));
        assertThat(concern.getRequester().getIdentifier().getValue()).isEqualTo("ZZ902");
        assertThat(concern.getReasonReference().getReference()).isEqualTo("CarePlan/1");
    }

    @Test
    void both_sides_answer_and_take_it_further_and_whoever_raised_it_settles_it() {
        assertThat(seenBy(raised(), "https://ods|ZZ902").moves())
                .containsExactly(ConcernMove.ANSWER, ConcernMove.FURTHER, ConcernMove.SETTLE);
        assertThat(seenBy(raised(), "https://ods|other", "Organization/trust").moves())
                .containsExactly(ConcernMove.ANSWER, ConcernMove.FURTHER);
        assertThat(seenBy(raised(), "https://ods|other").moves()).isEmpty();
    }

    @Test
    void what_was_answered_stands_in_its_line_and_its_end_closes_it() {
        Task answered = forms.moved(
                raised(),
                ConcernMove.ANSWER,
                WrittenForms.typed("outcome", "decision-upheld", "words", "By phone."),
                FRIDAY);
        assertThat(seenBy(answered, "a|b").state()).isEqualTo("Open, answered: Decision upheld");
        assertThat(seenBy(answered, "a|b").said()).contains("Decision upheld", "“By phone.”, 20-Nov-2026 15:00");

        Task settled = forms.moved(
                answered,
                ConcernMove.SETTLE,
                WrittenForms.typed("outcome", "withdrawn", "learning", "Ask first."),
                FRIDAY);
        assertThat(settled.getStatus()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(seenBy(settled, "https://ods|ZZ902").moves()).isEmpty();
        assertThat(seenBy(settled, "a|b").said()).contains("What the agencies learn: Ask first.");
    }

    @Test
    void one_that_nobody_answered_in_time_is_overdue() {
        Task late = raised();
        late.getRestriction().getPeriod().setEnd(java.util.Date.from(FRIDAY));
        assertThat(seenBy(late, "a|b").line().marks()).containsExactly("Overdue");
        assertThat(seenBy(raised(), "a|b").line().marks()).isEmpty();
    }
}
