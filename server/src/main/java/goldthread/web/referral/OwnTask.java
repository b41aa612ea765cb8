package goldthread.web.referral;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Wish;
import goldthread.store.Origin;
import goldthread.terminology.Coded;
import goldthread.terminology.TaskCode;
import goldthread.web.words.ClinicalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;

/** What is said of a task beside a referral's: that nobody but the server has asked, why, and what it is about. */
final class OwnTask {

    private OwnTask() {}

    /** Why the server asks; empty for a task that somebody has asked for. */
    static Optional<String> from(Task task) {
        return !task.hasRequester() || Origin.isServer(task.getRequester())
                ? Optional.of("This server, because " + because(task))
                : Optional.empty();
    }

    private static String because(Task task) {
        return switch (Coded.find(TaskCode.class, task.getCode()).orElse(TaskCode.PLAN_ACTION)) {
            case REVIEW_NEEDED -> "something changed in the child’s life";
            case WHOLE_PICTURE_REVIEW -> "the child has hurt themselves more often of late";
            case ANSWER_WISH -> "nobody has answered what the child wants";
            case DISCLOSURE_RESPONSE -> "the child has told somebody something";
            case CONSIDER_ASSESSMENT -> "a score asks for a closer look";
            case KEEP_WORKER -> "the child’s worker has changed often";
            case MENTAL_HEALTH_NEEDS_UNMET -> "a review found needs that are not met";
            case SAFEGUARDING_RESPONSE, FOLLOW_UP_MISSED_APPOINTMENT, RE_ENGAGEMENT -> "the child was not seen";
            case CONCERN_ESCALATION -> "a referral is late";
            case MISSING_DISCHARGE_PLAN, MISSING_CLOSURE_PLAN -> "a plan is missing";
            default -> "of what is recorded";
        };
    }

    /** What a task that isn't a referral's is about, as far as the reader may know it. */
    static Optional<String> about(Task task, Parties known, Words words) {
        return Standing.isOfReferral(task)
                ? Optional.empty()
                : known.find(task.getFocus()).flatMap(of -> about(of, words));
    }

    private static Optional<String> about(Resource focus, Words words) {
        if (focus instanceof RiskAssessment risk) {
            String of = words.of(risk.getPredictionFirstRep().getOutcome())
                    .map(what -> " (" + what + ")")
                    .orElse("");
            return Optional.of("Risk assessment" + of + on(risk.getOccurrence()));
        }
        if (focus instanceof ClinicalImpression assessment) {
            return Optional.of("Assessment" + on(assessment.getEffective()));
        }
        if (focus instanceof CarePlan plan) {
            String called = plan.hasTitle() ? plan.getTitle() : "Plan";
            return Optional.of(called + on(plan.getPeriod().getStartElement()));
        }
        return Wish.of(focus)
                .flatMap(Wish::words)
                .map(said -> "“" + said + "”")
                .or(() -> focus instanceof Observation noted
                        ? words.of(noted.getCode()).map(what -> what + on(noted.getEffective()))
                        : Optional.empty());
    }

    private static String on(Type when) {
        return when instanceof BaseDateTimeType date && date.hasValue()
                ? ", " + ClinicalDate.of(date).text()
                : "";
    }
}
