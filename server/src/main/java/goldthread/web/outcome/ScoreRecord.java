package goldthread.web.outcome;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.RaterPerspective;
import goldthread.web.form.Typed;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;

/** One score of a form as a record, for the server to judge. */
final class ScoreRecord {

    private static final String SURVEY = "http://terminology.hl7.org/CodeSystem/observation-category";

    private ScoreRecord() {}

    static Observation of(String child, OutcomeMeasure measure, String rater, Typed typed) {
        Observation score = new Observation();
        score.getMeta().addProfile(Profiles.OUTCOME_SCORE);
        score.addExtension(
                Extensions.RATER_PERSPECTIVE,
                new CodeableConcept(
                        new Coding().setSystem(RaterPerspective.SELF.system()).setCode(rater)));
        score.setStatus(ObservationStatus.FINAL)
                .addCategory(new CodeableConcept(new Coding().setSystem(SURVEY).setCode("survey")))
                .setCode(new CodeableConcept(
                        new Coding().setSystem(CodeSystems.SNOMED_CT).setCode(measure.code())))
                .setSubject(new Reference("Patient/" + child))
                .addPerformer(new Reference(typed.text(ScoreForm.BY)));
        typed.day(ScoreForm.DAY).ifPresent(day -> score.setEffective(new DateTimeType(day.toString())));
        ScoreNumber.of(typed.text(ScoreForm.SCORE + measure.code()))
                .ifPresent(number -> score.setValue(ScoreNumber.value(number, ScoreBasis.of(typed))));
        if (!typed.text(ScoreForm.REFERRAL).isEmpty()) {
            score.addBasedOn(new Reference(typed.text(ScoreForm.REFERRAL)));
        }
        if (!typed.text(ScoreForm.GOAL).isEmpty()) {
            score.addFocus(new Reference(typed.text(ScoreForm.GOAL)));
        }
        return score;
    }
}
