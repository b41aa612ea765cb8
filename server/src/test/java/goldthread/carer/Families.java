package goldthread.carer;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.terminology.CareStatus;
import goldthread.terminology.CarerNeedDomain;
import goldthread.terminology.CarerType;
import goldthread.terminology.Coded;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Invented families, for tests. */
final class Families {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final String GRAN = "RelatedPerson/gran";
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));

    private final List<Resource> record = new ArrayList<>();
    private final Patient child = new Patient();

    Families() {
        child.setId("Patient/wren");
        record.add(child);
    }

    Families and(Resource... more) {
        record.addAll(List.of(more));
        return this;
    }

    Families youngCarer() {
        child.addExtension(Extensions.CARE_STATUS, concept(CareStatus.YOUNG_CARER));
        return this;
    }

    Carers carers() {
        return Carers.of("Patient/wren", record, Parties.of(record), WORDS, TODAY);
    }

    /** The codes of what stands out. */
    List<String> findings() {
        return carers().findings().stream()
                .map(finding -> finding.code().code())
                .toList();
    }

    CarersAnswer answer() {
        return new CarersAnswer(carers(), WORDS, TODAY, false);
    }

    static CodeableConcept concept(Coded code) {
        return new CodeableConcept(code.coding());
    }

    static RelatedPerson person(String id, String role) {
        RelatedPerson person = new RelatedPerson();
        person.setId("RelatedPerson/" + id);
        person.setPatient(new Reference("Patient/wren"));
        person.addRelationship(
                new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", role, null)));
        person.addName().setText(id);
        return person;
    }

    static RelatedPerson carer(String id, CarerType type) {
        RelatedPerson carer = person(id, "GRMTH");
        carer.addExtension(Extensions.CARER_TYPE, concept(type));
        return carer;
    }

    static Observation stated(String id, ObservationKind kind, String carer, String until) {
        Observation stated = new Observation().setStatus(ObservationStatus.FINAL);
        stated.setId("Observation/" + id);
        stated.setCode(concept(kind)).addFocus(new Reference(carer));
        stated.setValue(concept(CarerNeedDomain.RESPITE));
        stated.setEffective(new DateTimeType("2026-05-01"));
        stated.addExtension(Extensions.VALID_UNTIL, new DateType(until));
        return stated;
    }

    static ServiceRequest asked(String id, String carer, CarerNeedDomain reason) {
        ServiceRequest asked = new ServiceRequest().setStatus(ServiceRequestStatus.ACTIVE);
        asked.setId("ServiceRequest/" + id);
        asked.addExtension(Extensions.BENEFICIARY, new Reference(carer));
        asked.addReasonCode(concept(reason));
        asked.setAuthoredOnElement(new DateTimeType("2026-06-01"));
        return asked;
    }

    static Task answer(String id, String request, TaskStatus status) {
        Task answer = new Task().setStatus(status).setFocus(new Reference(request));
        answer.setId("Task/" + id);
        return answer.setAuthoredOnElement(new DateTimeType("2026-06-02"));
    }

    static Task action(String id, String carer) {
        Task action = new Task().setStatus(TaskStatus.REQUESTED).setOwner(new Reference(carer));
        action.setId("Task/" + id);
        return action.setDescription("Do " + id);
    }

    static Communication told(String carer) {
        Communication told = new Communication().setStatus(CommunicationStatus.COMPLETED);
        told.setId("Communication/told");
        told.addCategory(concept(NoticeCategory.INFORMATION_GIVEN));
        told.addRecipient(new Reference(carer));
        told.setSentElement(new DateTimeType("2026-07-01"));
        return told.setTopic(new CodeableConcept().setText("What to do on a bad night"));
    }
}
