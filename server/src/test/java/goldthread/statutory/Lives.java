package goldthread.statutory;

import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.terminology.CareStatus;
import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlanCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Invented lives as the law shapes them, for tests. */
final class Lives {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final Reference COUNCIL = new Reference("Organization/council");

    private final List<Resource> record = new ArrayList<>();
    private final Patient child = new Patient();

    Lives() {
        child.setId("Patient/wren");
        child.setBirthDateElement(new DateType("2013-05-01"));
        record.add(child);
    }

    Lives born(String day) {
        child.setBirthDateElement(new DateType(day));
        return this;
    }

    Lives standing(CareStatus status) {
        child.addExtension(Extensions.CARE_STATUS, concept(status));
        return this;
    }

    Lives and(Resource... more) {
        record.addAll(List.of(more));
        return this;
    }

    StatutoryTimeline timeline() {
        return new StatutoryTimeline(new ReadLife(record, Parties.of(List.of(council())), TODAY).of("wren"));
    }

    private static Organization council() {
        Organization council = new Organization();
        council.setId("Organization/council");
        return council.setName("Eastmoor Council");
    }

    static CodeableConcept concept(Coded code) {
        return new CodeableConcept(code.coding());
    }

    static CarePlan plan(String id, PlanCategory category) {
        CarePlan plan = new CarePlan();
        plan.setId("CarePlan/" + id);
        plan.setStatus(CarePlanStatus.ACTIVE).addCategory(concept(category)).setTitle("Plan " + id);
        plan.getPeriod().setStartElement(new DateTimeType("2025-02-03"));
        plan.addExtension(Extensions.RESPONSIBLE_AUTHORITY, COUNCIL);
        return plan;
    }

    static CarePlan plan(String id, PlanCategory category, String due) {
        CarePlan plan = plan(id, category);
        plan.addExtension(Extensions.REVIEW_DUE, new DateType(due));
        return plan;
    }

    static CarePlan paused(CarePlan plan, Coded reason) {
        plan.setStatus(CarePlanStatus.ONHOLD).addExtension(Extensions.ON_HOLD_REASON, concept(reason));
        return plan;
    }

    static CarePlan provided(CarePlan plan, Coded status, @Nullable Coded reason, String by) {
        Extension said = plan.addExtension().setUrl(Extensions.PROVISION_STATUS);
        said.addExtension("status", concept(status));
        said.addExtension("missing", new StringType("Speech therapy"));
        if (reason != null) {
            said.addExtension("reason", concept(reason));
        }
        if (!by.isEmpty()) {
            said.addExtension("review-by", new DateType(by));
        }
        return plan;
    }

    static CarePlan beforeTrial(CarePlan plan, @Nullable String status, String by) {
        Extension said = plan.addExtension().setUrl(Extensions.PRE_TRIAL_STATUS);
        said.addExtension(
                "status",
                new CodeableConcept(new Coding()
                        .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/pre-trial-status")
                        .setCode(status)));
        said.addExtension("agreed-by", new StringType("Eastmoor Police"));
        said.addExtension("restriction", new StringType("The night itself."));
        said.addExtension("review-by", new DateType(by));
        return plan;
    }

    static EpisodeOfCare place(String id, EpisodeType type, Coded kind, String from, String until) {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setId("EpisodeOfCare/" + id);
        episode.setStatus(until.isEmpty() ? EpisodeOfCareStatus.ACTIVE : EpisodeOfCareStatus.FINISHED);
        episode.addType(concept(type)).addType(concept(kind)).setManagingOrganization(COUNCIL);
        episode.getPeriod().setStartElement(new DateTimeType(from));
        if (!until.isEmpty()) {
            episode.getPeriod().setEndElement(new DateTimeType(until));
        }
        return episode;
    }

    static Encounter stay(String id, String status, EncounterStatus state) {
        Encounter stay = new Encounter();
        stay.setId("Encounter/" + id);
        stay.setStatus(state).setServiceProvider(COUNCIL);
        stay.getPeriod().setStartElement(new DateTimeType("2026-11-02"));
        Extension legal =
                stay.addExtension().setUrl("https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-LegalStatus");
        legal.addExtension(
                "legalStatusClassification",
                new CodeableConcept(new Coding()
                        .setSystem("https://fhir.hl7.org.uk/CodeSystem/UKCore-LegalStatusClassificationEngland")
                        .setCode(status)));
        return stay;
    }
}
