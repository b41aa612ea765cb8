package goldthread.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.LifeChange;
import goldthread.terminology.MissedAppointmentKind;
import goldthread.terminology.ReliableChange;
import goldthread.terminology.ReviewSubject;
import goldthread.terminology.SignificantEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What resources tell of changes in a child's life, and of what these may put out of date. */
final class LifeEventsTest {

    private static final Instant KNOWN = Instant.parse("2026-11-23T09:00:00Z");
    private static final String AGENCY = "urn:x|camhs";

    private static Observation event(SignificantEvent event, String when) {
        Observation observation = new Observation();
        observation.setId("Observation/e");
        observation.setStatus(ObservationStatus.FINAL);
        observation.setCode(new CodeableConcept(event.coding()));
        observation.setEffective(new DateTimeType(when));
        return observation;
    }

    private static Optional<LifeChange> change(Resource resource) {
        return LifeEvents.of(resource, KNOWN).map(LifeEvent::change);
    }

    @ParameterizedTest
    @CsvSource({
        "PLACEMENT_MOVE, PLACEMENT", "EXCLUSION, SCHOOL", "PARENT_IMPRISONED, CARER", "OVERDOSE, SELF_HARM",
        "MISSING, MISSING", "ARREST, ARREST", "BEREAVEMENT, BEREAVEMENT", "ABUSE_DISCLOSED, HARM_BY_OTHERS",
        "ASSAULT_BY_CHILD, HARM_TO_OTHERS", "HOSPITAL_ADMISSION, CRISIS"
    })
    void a_significant_event_changes_what_its_code_says(SignificantEvent event, LifeChange change) {
        assertThat(LifeEvents.of(event(event, "2026-11-10"), KNOWN))
                .contains(new LifeEvent("Observation/e", change, Instant.parse("2026-11-10T00:00:00Z"), KNOWN));
    }

    @Test
    void what_went_well_or_was_recorded_in_error_puts_nothing_out_of_date() {
        Observation mistake = event(SignificantEvent.ARREST, "2026-11-10");
        mistake.setStatus(ObservationStatus.ENTEREDINERROR);

        assertThat(change(event(SignificantEvent.ACHIEVEMENT, "2026-11-10"))).isEmpty();
        assertThat(change(mistake)).isEmpty();
        assertThat(change(new Observation())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T14:30:00Z, 2026-11-10T14:30:00Z",
        "2026-07-10, 2026-07-09T23:00:00Z",
        "2026-03, 2026-03-31T22:59:59.999Z",
        "2026, 2026-11-23T09:00:00Z"
    })
    void a_month_or_a_year_counts_as_its_end_but_never_later_than_it_is_known(String when, Instant at) {
        assertThat(LifeEvents.of(event(SignificantEvent.MISSING, when), KNOWN).map(LifeEvent::at))
                .contains(at);
    }

    @Test
    void a_new_placement_and_a_new_school_are_changes_and_a_service_is_none() {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setId("EpisodeOfCare/p");
        episode.setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.getPeriod()
                .setStartElement(new DateTimeType("2026-11-01"))
                .setEndElement(new DateTimeType("2026-11-20"));
        episode.addType(new CodeableConcept(EpisodeType.PLACEMENT.coding()));

        assertThat(LifeEvents.of(episode, KNOWN))
                .contains(new LifeEvent(
                        "EpisodeOfCare/p", LifeChange.PLACEMENT, Instant.parse("2026-11-01T00:00:00Z"), KNOWN));
        episode.setStatus(EpisodeOfCareStatus.FINISHED);
        assertThat(LifeEvents.of(episode, KNOWN).map(LifeEvent::at)).contains(Instant.parse("2026-11-20T00:00:00Z"));
        episode.getType().get(0).getCodingFirstRep().setCode(EpisodeType.SCHOOL.code());
        assertThat(change(episode)).contains(LifeChange.SCHOOL);
        episode.getType().get(0).getCodingFirstRep().setCode(EpisodeType.MENTAL_HEALTH.code());
        assertThat(change(episode)).isEmpty();
        episode.setStatus(EpisodeOfCareStatus.PLANNED);
        episode.getType().get(0).getCodingFirstRep().setCode(EpisodeType.PLACEMENT.code());
        assertThat(change(episode)).isEmpty();
    }

    @Test
    void a_child_who_was_not_brought_is_a_change_and_a_service_that_cancelled_is_none() {
        Appointment appointment = new Appointment();
        appointment.setId("Appointment/a");
        appointment.setStatus(AppointmentStatus.NOSHOW);
        assertThat(change(appointment)).contains(LifeChange.NOT_BROUGHT);

        appointment
                .addExtension()
                .setUrl(Extensions.MISSED_APPOINTMENT)
                .addExtension("kind", new CodeableConcept(MissedAppointmentKind.SERVICE_CANCELLED.coding()));
        assertThat(change(appointment)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReliableChange.class)
    void a_score_is_a_change_when_it_got_worse_by_more_than_chance(ReliableChange verdict) {
        Observation score = new Observation();
        score.setId("Observation/s");
        score.setStatus(ObservationStatus.FINAL);
        Extension change = score.addExtension().setUrl(Extensions.RELIABLE_CHANGE);
        change.addExtension("result", new CodeableConcept(verdict.coding()));

        assertThat(change(score).isPresent()).isEqualTo(verdict == ReliableChange.DETERIORATED);
    }

    @Test
    void to_speak_of_dying_is_a_change_but_no_day_of_self_harm() {
        assertThat(LifeEvents.isSelfHarm(event(SignificantEvent.SELF_HARM, "2026-11-10")))
                .isTrue();
        assertThat(LifeEvents.isSelfHarm(event(SignificantEvent.SUICIDAL_THOUGHTS, "2026-11-10")))
                .isFalse();
        assertThat(change(event(SignificantEvent.SUICIDAL_THOUGHTS, "2026-11-10")))
                .contains(LifeChange.SELF_HARM);
    }

    private static Optional<Written> written(Resource resource) {
        return Writings.of(resource, AGENCY, KNOWN);
    }

    @Test
    void a_risk_assessment_holds_until_the_end_of_its_day_and_answers_each_risk_in_its_direction() {
        RiskAssessment risk = new RiskAssessment();
        risk.setId("RiskAssessment/r");
        risk.setStatus(RiskAssessmentStatus.FINAL);
        risk.setOccurrence(new DateTimeType("2026-11-10"));
        risk.addPrediction().setOutcome(new CodeableConcept().setText("Fire"));

        assertThat(written(risk))
                .contains(new Written(
                        new Reviewable(
                                "RiskAssessment/r", ReviewSubject.RISK, Instant.parse("2026-11-10T23:59:59.999Z")),
                        Set.of("|Fire"),
                        AGENCY));
        risk.setStatus(RiskAssessmentStatus.CANCELLED);
        assertThat(written(risk)).isEmpty();
    }

    @Test
    void an_assessment_without_a_date_is_of_the_day_on_which_it_was_recorded() {
        ClinicalImpression found = new ClinicalImpression();
        found.setId("ClinicalImpression/c");
        found.setStatus(ClinicalImpressionStatus.COMPLETED);

        assertThat(written(found).map(one -> one.item().at())).contains(KNOWN);
        found.setStatus(ClinicalImpressionStatus.ENTEREDINERROR);
        assertThat(written(found)).isEmpty();
    }

    @Test
    void a_plan_is_of_the_day_on_which_it_was_last_agreed_or_gone_through() {
        CarePlan plan = new CarePlan();
        plan.setId("CarePlan/p");
        plan.setStatus(CarePlanStatus.ACTIVE);
        plan.getPeriod().setStartElement(new DateTimeType("2026-02-01"));
        plan.addExtension().setUrl(Extensions.PLAN_AGREEMENT).addExtension("date", new DateType("2026-10-01"));
        plan.addExtension(Extensions.LAST_DISCUSSED, new DateTimeType("2026-09-01T10:00:00Z"));

        assertThat(written(plan).map(one -> one.item().at())).contains(Instant.parse("2026-10-01T22:59:59.999Z"));
        plan.setStatus(CarePlanStatus.COMPLETED);
        assertThat(written(plan)).isEmpty();
    }
}
