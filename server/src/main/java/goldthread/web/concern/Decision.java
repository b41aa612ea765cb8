package goldthread.web.concern;

import goldthread.challenge.DecisionMaker;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.web.mine.Names;
import goldthread.web.view.Said;
import goldthread.web.words.ClinicalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** The record of a decision that can be challenged: what it is called and who decided. */
final class Decision {

    private Decision() {}

    /** Whether it is one that these pages offer: a referral turned down, work that ended, a plan. */
    static boolean isOne(Resource record) {
        if (record instanceof Task task) {
            return task.getStatus() == TaskStatus.REJECTED
                    && "ServiceRequest"
                            .equals(task.getFocus().getReferenceElement().getResourceType());
        }
        if (record instanceof EpisodeOfCare episode) {
            return episode.getStatus() == EpisodeOfCareStatus.FINISHED;
        }
        return record instanceof CarePlan plan
                && plan.hasStatus()
                && !"entered-in-error".equals(plan.getStatusElement().getValueAsString());
    }

    /** Who decided, as the rule has it by which a concern is judged; empty where the record doesn't say. */
    static Optional<Reference> maker(Resource record) {
        return DecisionMaker.of(record);
    }

    /** What was decided, by whom and when. */
    static String words(Resource record, Parties known, Words words) {
        String by = maker(record).map(party -> Names.of(party, known)).orElse("");
        if (record instanceof Task task) {
            String kind = task.getStatus() == TaskStatus.REJECTED ? "Referral turned down" : kind("Task");
            return Said.joined(", ", kind, by, day(task.getLastModifiedElement()));
        }
        if (record instanceof EpisodeOfCare episode) {
            String kind =
                    words.ofFirst(episode.getType()).map(type -> ": " + type).orElse("");
            return Said.joined(
                    ", ", "Work that ended" + kind, by, day(episode.getPeriod().getEndElement()));
        }
        if (record instanceof CarePlan plan) {
            String title = plan.hasTitle() ? ": " + plan.getTitle() : "";
            return Said.joined(", ", "Plan" + title, by, day(plan.getPeriod().getStartElement()));
        }
        return kind(record.fhirType());
    }

    /** What a record of a type is called where nothing else may be said of it. */
    static String kind(String type) {
        return switch (type) {
            case "Task" -> "Decision about a referral";
            case "EpisodeOfCare" -> "Work of a service";
            case "CarePlan" -> "Plan";
            case "ClinicalImpression" -> "Assessment";
            case "RiskAssessment" -> "Risk assessment";
            default -> "A decision";
        };
    }

    private static String day(BaseDateTimeType date) {
        return date.hasValue() ? ClinicalDate.of(date).text().replaceAll(" \\d{2}:\\d{2}$", "") : "";
    }
}
