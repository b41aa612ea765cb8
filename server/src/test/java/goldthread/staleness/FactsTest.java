package goldthread.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.Origin;
import goldthread.terminology.FlagCode;
import goldthread.terminology.SignificantEvent;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows a resource leaves, and what of them outlives a new version. */
final class FactsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-24T09:00:00Z");
    private static final String SERVER = Origin.SERVER.organisation();

    private static List<Fact> facts(Resource resource) {
        return new Facts(resource, Recorded.now("urn:x|camhs", false, NOW)).all();
    }

    private static Observation harm() {
        Observation harm = new Observation();
        harm.setId("Observation/e");
        harm.setStatus(ObservationStatus.FINAL);
        harm.setSubject(new Reference("Patient/wren"));
        harm.setCode(new CodeableConcept(SignificantEvent.SELF_HARM.coding()));
        harm.setEffective(new DateTimeType("2026-11-10"));
        return harm;
    }

    private static Task task(TaskStatus status) {
        Task task = new Task();
        task.setId("Task/t");
        task.setStatus(status)
                .setFor(new Reference("Patient/wren"))
                .setFocus(new Reference("RiskAssessment/r"))
                .setReasonReference(new Reference("Observation/e"));
        task.getCode().addCoding(TaskCode.REVIEW_NEEDED.coding());
        return task;
    }

    @Test
    void self_harm_is_a_change_and_a_day_to_count() {
        assertThat(facts(harm())).extracting(Fact::kind).containsExactly(FactKind.CHANGE, FactKind.SELF_HARM);
        assertThat(facts(harm())).extracting(Fact::child).containsOnly("wren");
    }

    @Test
    void what_names_no_child_or_tells_nothing_leaves_no_row() {
        assertThat(facts(harm().setSubject(new Reference("Group/g")))).isEmpty();
        assertThat(facts(new Patient().setId("Patient/wren"))).isEmpty();
        assertThat(facts(task(TaskStatus.ENTEREDINERROR))).isEmpty();
    }

    @Test
    void a_risk_leaves_a_row_for_each_question_but_none_of_its_words() {
        RiskAssessment risk = new RiskAssessment();
        risk.setId("RiskAssessment/r");
        risk.setStatus(RiskAssessmentStatus.FINAL);
        risk.setSubject(new Reference("Patient/wren"));
        risk.addPrediction().setOutcome(new CodeableConcept().setText("Something private"));
        risk.addPrediction().setOutcome(new CodeableConcept().setText("Something else"));

        assertThat(facts(risk))
                .hasSize(2)
                .allSatisfy(fact ->
                        assertThat(fact.code()).hasSize("RISK|".length() + 36).doesNotContain("private"));
    }

    @Test
    void a_task_to_look_again_says_at_what_why_and_whether_it_is_open() {
        assertThat(new Facts(task(TaskStatus.REQUESTED), Recorded.now("urn:x|camhs", true, NOW)).all())
                .containsExactly(new Fact(
                        "wren",
                        FactKind.ASKED,
                        "",
                        "Task/t",
                        NOW,
                        NOW,
                        SERVER,
                        "RiskAssessment/r",
                        "Observation/e",
                        true));
        assertThat(facts(task(TaskStatus.CANCELLED))).extracting(Fact::open).containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QuestionnaireResponse/q", "Appointment/a", "ServiceRequest/s", ""})
    void a_review_of_what_no_change_puts_out_of_date_is_left_to_whoever_asked_for_it(String focus) {
        Task meetAgain = task(TaskStatus.REQUESTED).setFocus(new Reference(focus));

        assertThat(new Facts(meetAgain, Recorded.now("urn:x|school", true, NOW)).all())
                .isEmpty();
    }

    @Test
    void what_the_server_ended_itself_is_nobodys_answer() {
        assertThat(new Facts(task(TaskStatus.COMPLETED), Recorded.now(SERVER, true, LATER)).all())
                .isEmpty();
        assertThat(new Facts(task(TaskStatus.COMPLETED), new Recorded("urn:x|gp", true, false, LATER, LATER)).all())
                .extracting(Fact::isOwn)
                .containsExactly(true);
    }

    @Test
    void alerts_are_told_apart_and_others_are_passed_over() {
        Flag flag = new Flag();
        flag.setId("Flag/f");
        flag.setStatus(FlagStatus.ACTIVE).setSubject(new Reference("Patient/wren"));
        flag.getCode().addCoding(FlagCode.SELF_HARM_RISING.coding());
        assertThat(facts(flag)).extracting(Fact::kind).containsExactly(FactKind.RISE);

        flag.getCode().getCodingFirstRep().setCode(FlagCode.LOOKED_AFTER.code());
        assertThat(facts(flag)).isEmpty();
    }

    @Test
    void a_new_version_is_known_as_long_as_it_tells_the_same_day() {
        Fact before = facts(harm()).get(0);
        Fact same = new Facts(harm(), Recorded.now("urn:x|camhs", false, LATER))
                .all()
                .get(0);
        Observation moved = harm();
        moved.setEffective(new DateTimeType("2026-11-20"));
        Fact other = new Facts(moved, Recorded.now("urn:x|camhs", false, LATER))
                .all()
                .get(0);

        assertThat(same.after(before).known()).isEqualTo(NOW);
        assertThat(other.after(before).known()).isEqualTo(LATER);
    }

    @Test
    void a_task_stays_its_makers_and_is_as_old_as_its_state() {
        Fact made = new Facts(task(TaskStatus.REQUESTED), Recorded.now("urn:x|camhs", true, NOW))
                .all()
                .get(0);
        Fact taken = new Facts(task(TaskStatus.ACCEPTED), Recorded.now("urn:x|gp", false, LATER))
                .all()
                .get(0);
        Fact ended = new Facts(task(TaskStatus.COMPLETED), Recorded.now("urn:x|gp", false, LATER))
                .all()
                .get(0);

        assertThat(taken.after(made).isOwn()).isTrue();
        assertThat(taken.after(made).at()).isEqualTo(NOW);
        assertThat(ended.after(made).at()).isEqualTo(LATER);
    }
}
