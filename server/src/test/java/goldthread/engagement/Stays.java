package goldthread.engagement;

import goldthread.profiles.Extensions;
import goldthread.terminology.Coded;
import goldthread.terminology.PlanCategory;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** An invented child's stays in hospital, and plans. */
final class Stays {

    private Stays() {}

    static Encounter stay(EncounterStatus status) {
        Encounter stay = new Encounter().setStatus(status);
        stay.setId("Encounter/stay");
        stay.getClass_().setCode("IMP");
        stay.setSubject(new Reference("Patient/wren"));
        stay.getPeriod().setStartElement(new DateTimeType("2026-05-01"));
        return stay;
    }

    static Encounter finished() {
        Encounter stay = stay(EncounterStatus.FINISHED);
        stay.getPeriod().setEndElement(new DateTimeType("2026-05-20"));
        return stay;
    }

    private static Extension ending(Encounter stay) {
        Extension ending = stay.getExtensionByUrl(Extensions.DISCHARGE_PLAN);
        return ending == null ? stay.addExtension().setUrl(Extensions.DISCHARGE_PLAN) : ending;
    }

    static Encounter with(Encounter stay, String part, String plan) {
        ending(stay).addExtension(part, new Reference(plan));
        return stay;
    }

    static Encounter planned(Encounter stay) {
        return with(with(stay, Stay.RISK_PLAN, "CarePlan/risk"), Stay.CARE_PLAN, "CarePlan/care");
    }

    static Encounter because(Encounter stay, Coded reason) {
        ending(stay).addExtension("unplanned-reason", new CodeableConcept(reason.coding()));
        return stay;
    }

    static Encounter overridden(Encounter stay, Coded reason, @Nullable Coded role) {
        Extension override = ending(stay).addExtension().setUrl("override");
        override.addExtension("reason", new CodeableConcept(reason.coding()));
        if (role != null) {
            override.addExtension("role", new CodeableConcept(role.coding()));
        }
        return stay;
    }

    static CarePlan plan(String id, PlanCategory category) {
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE);
        plan.setId("CarePlan/" + id);
        plan.setSubject(new Reference("Patient/wren"));
        plan.addCategory().addCoding(category.coding());
        plan.getPeriod().setStartElement(new DateTimeType("2026-05-10"));
        return plan;
    }
}
