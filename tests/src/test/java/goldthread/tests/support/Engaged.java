package goldthread.tests.support;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/** A child with a team of a practice (which leads), CAMHS and a school, and what CAMHS records of them. */
public final class Engaged {

    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String EVERYDAY = """
            "meta": {"security": [{
              "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]%s}""";

    private final FhirClient practice;
    private final FhirClient camhs;
    private final String number = TestData.nhsNumber();
    private final String child;
    private final String lead;
    private final String clinician;
    private final String teacher;
    private final String surgery;
    private final String trust;
    private final String school;

    /** Forms the team. */
    public Engaged(TestServer server) {
        practice = server.as("gp-system");
        camhs = server.as("camhs-system");
        surgery = Agencies.PRACTICE.in(practice);
        trust = Agencies.TRUST.in(camhs);
        school = Agencies.SCHOOL.in(server.as("school-system"));
        var patient = TestData.child(number);
        patient.getGeneralPractitionerFirstRep().setReference(surgery);
        child = "Patient/" + practice.created(patient);
        lead = "Practitioner/" + practice.created(TestData.practitioner("Voss"));
        clinician = "Practitioner/" + camhs.created(TestData.practitioner("Imrie"));
        teacher = "Practitioner/" + practice.created(TestData.practitioner("Lund"));
        var team = TestData.team(child, lead, surgery);
        TestData.join(team, "camhs-clinician", clinician, trust, "2026-02-01");
        TestData.join(team, "class-teacher", teacher, school, "2026-02-01");
        practice.created(team);
    }

    public FhirClient practice() {
        return practice;
    }

    public FhirClient camhs() {
        return camhs;
    }

    public String nhsNumber() {
        return number;
    }

    public String child() {
        return child;
    }

    public String lead() {
        return lead;
    }

    public String clinician() {
        return clinician;
    }

    public String teacher() {
        return teacher;
    }

    public String surgery() {
        return surgery;
    }

    public String trust() {
        return trust;
    }

    public String school() {
        return school;
    }

    /** An appointment that was missed in this way so many days ago; what follows is said or not. */
    public Appointment missed(String kind, int daysAgo, boolean saysWhatFollows) {
        String followUp = saysWhatFollows ? """
            , {"url": "follow-up", "valueCodeableConcept": {"coding": [{
               "system": "%s/CodeSystem/missed-appointment-follow-up", "code": "contacted-family"}]}}""".formatted(ROOT) : "";
        return TestData.parse(Appointment.class, """
            {
              "resourceType": "Appointment",
              %s,
              "extension": [{"url": "%s/StructureDefinition/ext-missed-appointment", "extension": [
                {"url": "kind", "valueCodeableConcept": {"coding": [{
                  "system": "%s/CodeSystem/missed-appointment-kind", "code": "%s"}]}}%s]}],
              "status": "noshow",
              "start": "%s",
              "end": "%s",
              "participant": [{"actor": {"reference": "%s"}, "status": "accepted"}]
            }
            """.formatted(
                        EVERYDAY.formatted(", \"profile\": [\"" + ROOT + "/StructureDefinition/cypmh-appointment\"]"),
                        ROOT,
                        ROOT,
                        kind,
                        followUp,
                        daysAgo(daysAgo),
                        daysAgo(daysAgo),
                        child));
    }

    /** An appointment to which the child came. */
    public Appointment kept(int daysAgo) {
        Appointment kept = missed("was-not-brought", daysAgo, true);
        kept.setStatus(Appointment.AppointmentStatus.FULFILLED).getExtension().clear();
        return kept;
    }

    private static Instant daysAgo(int days) {
        return Instant.ofEpochSecond(Instant.now().minus(Duration.ofDays(days)).getEpochSecond());
    }

    /** An attempt to reach the family, made now. */
    public Resource attempt() {
        return TestData.parse(Communication.class, """
            {
              "resourceType": "Communication",
              %s,
              "status": "completed",
              "category": [{"coding": [{"system": "%s/CodeSystem/notice-category", "code": "engagement-attempt"}]}],
              "subject": {"reference": "%s"},
              "sent": "%s",
              "payload": [{"contentString": "Called at home and spoke through the door."}]
            }
            """.formatted(EVERYDAY.formatted(""), ROOT, child, daysAgo(0)));
    }

    /** A safeguarding response with its answer. */
    public Task considered() {
        return TestData.parse(Task.class, """
            {
              "resourceType": "Task",
              "status": "completed",
              "intent": "order",
              "code": {"coding": [{"system": "%s/CodeSystem/task-code", "code": "safeguarding-response"}]},
              "for": {"reference": "%s"},
              "owner": {"reference": "%s"},
              "lastModified": "%s",
              "output": [{"type": {"text": "Answer"}, "valueString": "Seen at school, and safe."}]
            }
            """.formatted(ROOT, child, trust, daysAgo(0)));
    }

    /** An episode of CAMHS, active since the spring. */
    public EpisodeOfCare episode() {
        return TestData.parse(EpisodeOfCare.class, """
            {
              "resourceType": "EpisodeOfCare",
              %s,
              "status": "active",
              "type": [{"coding": [{"system": "%s/CodeSystem/episode-type", "code": "mental-health"}]}],
              "patient": {"reference": "%s"},
              "managingOrganization": {"reference": "%s"},
              "period": {"start": "2026-02-01"}
            }
            """.formatted(
                        EVERYDAY.formatted(", \"profile\": [\"" + ROOT + "/StructureDefinition/cypmh-episode\"]"),
                        ROOT,
                        child,
                        trust));
    }

    /** The same episode as finished, for this reason; {@code more} are further parts of its closure. */
    public EpisodeOfCare finished(String reason, String more) {
        EpisodeOfCare episode = episode();
        episode.setStatus(EpisodeOfCare.EpisodeOfCareStatus.FINISHED);
        episode.getPeriod().setEndElement(new DateTimeType("2026-11-20"));
        EpisodeOfCare closure = TestData.parse(EpisodeOfCare.class, """
            {"resourceType": "EpisodeOfCare", "status": "finished", "patient": {"reference": "%s"},
             "extension": [{"url": "%s/StructureDefinition/ext-closure", "extension": [
               {"url": "reason", "valueCodeableConcept": {"coding": [{
                 "system": "%s/CodeSystem/closure-reason", "code": "%s"}]}},
               {"url": "re-access", "valueString": "Ring 01632 960320; no new referral is needed."},
               {"url": "relapse-signs", "valueString": "Not sleeping, not going out."}%s]}]}""".formatted(child, ROOT, ROOT, reason, more));
        episode.setExtension(closure.getExtension());
        return episode;
    }

    /** What a team member finds of one type and code. */
    public <R extends Resource> List<R> found(Class<R> type, String code) {
        return practice.search(type.getSimpleName(), "patient", child, "_count", "100").bundle().getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(resource -> FhirClient.text(resource).contains("\"code\":\"" + code + "\""))
                .map(type::cast)
                .toList();
    }
}
