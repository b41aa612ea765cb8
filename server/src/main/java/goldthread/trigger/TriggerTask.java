package goldthread.trigger;

import goldthread.alert.Alert;
import goldthread.alert.Protection;
import goldthread.measure.Score;
import goldthread.store.Origin;
import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.trigger.TriggerWork.Asked;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** The task that a rule asks for. It says by which rule and because of which scores, and nothing of what they are. */
final class TriggerTask {

    /** Why a task is cancelled whose score was corrected. */
    static final String TAKEN_BACK = "The score was corrected, so that the rule no longer holds.";

    private static final String ANSWERED = "A later score was recorded, or the service is no longer involved.";

    private TriggerTask() {}

    /** How widely the task may be known: no wider than each score that it rests on. */
    static List<Coding> labels(Asked asked) {
        Map<String, Observation> records = new LinkedHashMap<>();
        asked.basis().forEach(score -> records.putIfAbsent(score.reference(), score.source()));
        List<Observation> all = List.copyOf(records.values());
        return all.size() == 1 ? Protection.sameAs(all.get(0)) : Protection.ofAll(all);
    }

    /** The task, for whoever is asked. */
    static Task of(Asked asked, String child, Reference owner, Instant now) {
        TriggerRule rule = asked.rule();
        Task task = new Alert(
                        child,
                        asked.score().reference(),
                        FlagCode.REVIEW_NEEDED,
                        FlagCategory.REVIEW,
                        rule.asks(),
                        rule.words(),
                        owner,
                        labels(asked))
                .task(now, rule.time());
        task.setInstantiatesCanonicalElement(new CanonicalType(rule.url()))
                .setReasonReference(new Reference(asked.score().reference()))
                .setRequester(Origin.server());
        asked.basis().stream()
                .map(Score::reference)
                .distinct()
                .forEach(score -> task.addInput()
                        .setType(new CodeableConcept().setText("Score"))
                        .setValue(new Reference(score)));
        return task;
    }

    /** Ends a task for which there is nothing left to wait. */
    static Task answered(AskedTask asked, Instant now) {
        Task task = asked.task().setStatus(TaskStatus.COMPLETED).setLastModified(Date.from(now));
        task.addOutput().setValue(new StringType(ANSWERED)).getType().setText("Answer");
        return task;
    }

    /** Ends a task that rests on what was corrected. */
    static Task takenBack(AskedTask asked, Instant now) {
        return asked.task()
                .setStatus(TaskStatus.CANCELLED)
                .setStatusReason(new CodeableConcept().setText(TAKEN_BACK))
                .setLastModified(Date.from(now));
    }
}
