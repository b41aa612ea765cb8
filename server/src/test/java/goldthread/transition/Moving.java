package goldthread.transition;

import goldthread.profiles.Extensions;
import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ReadinessLevel;
import goldthread.terminology.TaskCode;
import goldthread.terminology.TransitionReadiness;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Records of children who move on. */
final class Moving {

    private Moving() {}

    private static CodeableConcept code(Coded code) {
        return new CodeableConcept(code.coding());
    }

    static EpisodeOfCare episode(String id, EpisodeType type, String start) {
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.setId("EpisodeOfCare/" + id);
        episode.addType(code(type));
        episode.setManagingOrganization(new Reference("Organization/" + id));
        episode.getPeriod().setStartElement(new DateTimeType(start));
        return episode;
    }

    static CarePlan plan(PlanCategory category, CarePlanStatus status) {
        CarePlan plan = new CarePlan().setStatus(status);
        plan.setId("CarePlan/" + category.code());
        plan.addCategory(code(category));
        return plan;
    }

    static CarePlan within(CarePlan plan, String start, String end) {
        Period window = new Period();
        window.setStartElement(new DateTimeType(start)).setEndElement(new DateTimeType(end));
        plan.addExtension(Extensions.TRANSITION_WINDOW, window);
        return plan;
    }

    static CarePlan saying(CarePlan plan, TransitionReadiness domain, ReadinessLevel level) {
        Extension said = new Extension(Extensions.READINESS);
        said.addExtension(new Extension("domain", code(domain)));
        said.addExtension(new Extension("level", code(level)));
        plan.addExtension(said);
        return plan;
    }

    static Task task(TaskCode code, TaskStatus status, String about, String authored) {
        Task task = new Task().setStatus(status).setCode(code(code)).setFocus(new Reference(about));
        task.setId("Task/" + code.code());
        task.setAuthoredOn(Date.from(Instant.parse(authored + "T12:00:00Z")));
        return task;
    }
}
