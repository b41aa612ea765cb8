package goldthread.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** Reads out of a write what counts. */
final class Countables {

    /** The types of which something counts, as SQL literals. */
    static final String TYPES =
            "'Task', 'ServiceRequest', 'Appointment', 'Encounter', 'ClinicalImpression', 'EpisodeOfCare', 'CarePlan',"
                    + " 'Observation', 'RelatedPerson'";

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
        return Stream.concat(first(written), Recording.of(written).stream()).toList();
    }

    private static Stream<Countable> first(Written written) {
        Resource after = written.after();
        if (after instanceof Task task) {
            return both(new AnswerSteps(written, task).all(), DelaySteps.delayed(written, task));
        }
        if (after instanceof ServiceRequest referral) {
            return both(CareSteps.asked(written, referral), CarerSteps.supported(written, referral));
        }
        if (after instanceof Appointment appointment) {
            return CareSteps.missed(written, appointment).stream();
        }
        if (after instanceof Encounter contact) {
            return Stream.concat(
                    CareSteps.reviewed(written, contact).stream(),
                    both(ContactSteps.seen(written, contact), ContactSteps.setting(written, contact)));
        }
        if (after instanceof EpisodeOfCare place) {
            return both(CareSteps.moved(written, place), ContactSteps.setting(written, place));
        }
        return said(written);
    }

    private static Stream<Countable> said(Written written) {
        Resource after = written.after();
        if (after instanceof ClinicalImpression assessment) {
            return CareSteps.assessed(written, assessment).stream();
        }
        if (after instanceof CarePlan plan) {
            return PlanSteps.planned(written, plan).stream();
        }
        if (after instanceof Observation observation) {
            return Stream.concat(
                    CarerSteps.needs(written, observation).stream(),
                    both(SaidSteps.wished(written, observation), SaidSteps.scored(written, observation)));
        }
        return after instanceof RelatedPerson person ? CarerSteps.cares(written, person).stream() : Stream.empty();
    }

    private static Stream<Countable> both(List<Countable> one, List<Countable> other) {
        return Stream.concat(one.stream(), other.stream());
    }
}
