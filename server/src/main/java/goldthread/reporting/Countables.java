package goldthread.reporting;

import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** Reads out of a write what counts. */
final class Countables {

    /** The types of which something counts, as SQL literals. */
    static final String TYPES =
            "'Task', 'ServiceRequest', 'Appointment', 'Encounter', 'ClinicalImpression', 'EpisodeOfCare', 'CarePlan'";

    private static final String IN_ERROR = "entered-in-error";

    private Countables() {}

    /** Whether a record was never true; whatever it counted for doesn't count. */
    static boolean isInError(Resource resource) {
        String status = resource.getNamedProperty("status") == null
                        || resource.getNamedProperty("status").getValues().isEmpty()
                ? ""
                : String.valueOf(
                        resource.getNamedProperty("status").getValues().get(0).primitiveValue());
        return IN_ERROR.equals(status);
    }

    /** What the write shows for the first time, and what the record says by now. */
    static List<Countable> of(Written written) {
        Resource after = written.after();
        if (isInError(after)) {
            return List.of();
        }
        if (after instanceof Task task) {
            return new AnswerSteps(written, task).all();
        }
        if (after instanceof ServiceRequest referral) {
            return CareSteps.asked(written, referral);
        }
        if (after instanceof Appointment appointment) {
            return CareSteps.missed(written, appointment);
        }
        if (after instanceof Encounter contact) {
            return CareSteps.reviewed(written, contact);
        }
        if (after instanceof ClinicalImpression assessment) {
            return CareSteps.assessed(written, assessment);
        }
        if (after instanceof CarePlan plan) {
            return PlanSteps.planned(written, plan);
        }
        return after instanceof EpisodeOfCare place ? CareSteps.moved(written, place) : List.of();
    }
}
