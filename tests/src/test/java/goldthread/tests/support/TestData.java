package goldthread.tests.support;

import goldthread.profiles.Profiles;
import goldthread.terminology.IdentifierSystems;
import goldthread.terminology.NhsNumber;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * Invented children and what is recorded about them, each new and valid under our profiles; a test changes what it is
 * about. NHS numbers are of the range 999, which is given to nobody.
 */
public final class TestData {
    private static final int PER_PREFIX = 10;
    private static final int PREFIXES = 90_000;
    private static final String REFERRALS = "https://w3id.org/goldthread/fhir/NamingSystem/referral-identifier";

    /** A new run begins elsewhere, so that it can be repeated against a server that somebody left running. */
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() / 1000 % PREFIXES));

    private TestData() {}

    /** A valid NHS number that no other test has. */
    public static String nhsNumber() {
        while (true) {
            String nine = "9991" + "%05d".formatted(NEXT.getAndIncrement() % PREFIXES);
            var valid = IntStream.range(0, PER_PREFIX)
                    .mapToObj(check -> nine + check)
                    .filter(number -> NhsNumber.parse(number).isPresent())
                    .findFirst();
            if (valid.isPresent()) {
                return valid.get();
            }
        }
    }

    /** An identifier that no other test has. */
    public static String unique(String start) {
        return start + "-" + UUID.randomUUID();
    }

    /** A child with a number of their own. */
    public static Patient child() {
        return child(nhsNumber());
    }

    /** A child with this NHS number. */
    public static Patient child(String nhsNumber) {
        Patient child = parse(Patient.class, """
            {
              "resourceType": "Patient",
              "meta": {"profile": ["%s"]},
              "identifier": [{"system": "%s", "value": "%s"}],
              "name": [{"use": "official", "family": "Thorne", "given": ["Wren"]}],
              "gender": "female",
              "birthDate": "2012-05-04",
              "generalPractitioner": [{"display": "A practice that has no record here"}]
            }
            """.formatted(Profiles.PATIENT, IdentifierSystems.NHS_NUMBER, nhsNumber));
        return child;
    }

    /** A child who is registered with this practice. */
    public static Patient registeredWith(String practice) {
        Patient child = child();
        child.getGeneralPractitionerFirstRep().setReference(practice);
        return child;
    }

    /** An agency with an ODS code that no other test has. */
    public static Organization organisation() {
        Organization organisation = new Organization();
        organisation
                .setActive(true)
                .setName("Millbrook Agency")
                .addIdentifier()
                .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                .setValue(unique("T"));
        return organisation;
    }

    /** A referral to CAMHS under our profile, with an identifier that no other test has. */
    public static ServiceRequest referral(String child, String from, String to) {
        return parse(ServiceRequest.class, """
            {
              "resourceType": "ServiceRequest",
              "meta": {"profile": ["%s"]},
              "extension": [{
                "url": "https://w3id.org/goldthread/fhir/StructureDefinition/ext-child-view",
                "valueString": "I want the mornings to be easier."
              }],
              "identifier": [{"system": "%s", "value": "%s"}],
              "status": "active",
              "intent": "order",
              "category": [{"coding": [{
                "system": "https://w3id.org/goldthread/fhir/CodeSystem/referral-category", "code": "camhs"
              }]}],
              "priority": "routine",
              "code": {"text": "Assessment and help with worry"},
              "subject": {"reference": "%s"},
              "authoredOn": "2026-09-01T09:30:00Z",
              "requester": {"reference": "%s"},
              "performer": [{"reference": "%s"}],
              "reasonCode": [{"text": "Worried most mornings"}]
            }
            """.formatted(Profiles.REFERRAL, REFERRALS, unique("R"), child, from, to));
    }

    /** An outcome score under our profile: generalised anxiety, the child's own rating. */
    public static Observation score(String child, String date, int points) {
        Observation score = parse(Observation.class, """
            {
              "resourceType": "Observation",
              "meta": {"profile": ["%s"]},
              "extension": [{
                "url": "https://w3id.org/goldthread/fhir/StructureDefinition/ext-rater-perspective",
                "valueCodeableConcept": {"coding": [{
                  "system": "https://w3id.org/goldthread/fhir/CodeSystem/rater-perspective", "code": "self"
                }]}
              }],
              "status": "final",
              "category": [{"coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey"
              }]}],
              "code": {"coding": [{"system": "http://snomed.info/sct", "code": "718656000"}]},
              "subject": {"reference": "%s"},
              "effectiveDateTime": "%s",
              "performer": [{"reference": "%s"}]
            }
            """.formatted(Profiles.OUTCOME_SCORE, child, date, child));
        score.setValue(new IntegerType(points));
        return score;
    }

    /** A parent under our profile, with what gives them parental responsibility: a code of {@code pr-basis}. */
    public static RelatedPerson parent(String child, String given, String basis) {
        return parse(RelatedPerson.class, """
            {
              "resourceType": "RelatedPerson",
              "meta": {"profile": ["%1$s"]},
              "extension": [
                {"url": "%2$s/StructureDefinition/ext-parental-responsibility", "valueCodeableConcept": {"coding": [{
                  "system": "%2$s/CodeSystem/parental-responsibility", "code": "yes"}]}},
                {"url": "%2$s/StructureDefinition/ext-pr-basis", "valueCodeableConcept": {"coding": [{
                  "system": "%2$s/CodeSystem/pr-basis", "code": "%3$s"}]}}
              ],
              "patient": {"reference": "%4$s"},
              "relationship": [{"coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "PRN"}]}],
              "name": [{"family": "Thorne", "given": ["%5$s"]}]
            }
            """.formatted(Profiles.RELATED_PERSON, Profiles.ROOT, basis, child, given));
    }

    /** A foster carer without parental responsibility, to whom the council delegated routine health care. */
    public static RelatedPerson fosterCarer(String child, String given, String council) {
        return parse(RelatedPerson.class, """
            {
              "resourceType": "RelatedPerson",
              "meta": {"profile": ["%1$s"]},
              "extension": [
                {"url": "%2$s/StructureDefinition/ext-parental-responsibility", "valueCodeableConcept": {"coding": [{
                  "system": "%2$s/CodeSystem/parental-responsibility", "code": "no"}]}},
                {"url": "%2$s/StructureDefinition/ext-carer-type", "valueCodeableConcept": {"coding": [{
                  "system": "%2$s/CodeSystem/carer-type", "code": "foster-carer"}]}},
                {"url": "%2$s/StructureDefinition/ext-delegated-authority", "extension": [
                  {"url": "decision", "valueCodeableConcept": {"coding": [{
                    "system": "%2$s/CodeSystem/delegated-decision", "code": "routine-health-care"}]}},
                  {"url": "grantedBy", "valueReference": {"reference": "%3$s"}},
                  {"url": "period", "valuePeriod": {"start": "2025-01-20"}}
                ]}
              ],
              "patient": {"reference": "%4$s"},
              "relationship": [{"coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "PRNFOST"}]}],
              "name": [{"family": "Garrow", "given": ["%5$s"]}]
            }
            """.formatted(Profiles.RELATED_PERSON, Profiles.ROOT, council, child, given));
    }

    /** A finding that the child may decide about treatment, made under this law: a code of {@code legal-basis}. */
    public static Observation competence(String child, String performer, String basis, String made, String until) {
        return parse(Observation.class, """
            {
              "resourceType": "Observation",
              "extension": [
                {"url": "%1$s/StructureDefinition/ext-decision", "valueCodeableConcept": {"coding": [{
                  "system": "%1$s/CodeSystem/decision-kind", "code": "treatment"}], "text": "Talking therapy"}},
                {"url": "%1$s/StructureDefinition/ext-legal-basis", "valueCodeableConcept": {"coding": [{
                  "system": "%1$s/CodeSystem/legal-basis", "code": "%2$s"}]}},
                {"url": "%1$s/StructureDefinition/ext-valid-until", "valueDate": "%3$s"}
              ],
              "status": "final",
              "code": {"coding": [{"system": "%1$s/CodeSystem/observation-kind", "code": "capacity"}]},
              "subject": {"reference": "%4$s"},
              "effectiveDateTime": "%5$s",
              "performer": [{"reference": "%6$s"}],
              "valueCodeableConcept": {"coding": [{
                "system": "%1$s/CodeSystem/capacity-finding", "code": "has"}]}
            }
            """.formatted(Profiles.ROOT, basis, until, child, made, performer));
    }

    /** A refusal of treatment under our profile. */
    public static Consent refusal(String child, String who, String day) {
        return parse(Consent.class, """
            {
              "resourceType": "Consent",
              "meta": {"profile": ["%1$s"]},
              "extension": [{"url": "%2$s/StructureDefinition/ext-decision", "valueCodeableConcept": {"coding": [{
                "system": "%2$s/CodeSystem/decision-kind", "code": "treatment"}], "text": "Talking therapy"}}],
              "status": "rejected",
              "scope": {"coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "treatment"}]},
              "category": [{"text": "Consent to treatment"}],
              "patient": {"reference": "%3$s"},
              "dateTime": "%4$s",
              "performer": [{"reference": "%5$s"}],
              "policy": [{"uri": "https://www.legislation.gov.uk/ukpga/1989/41/contents"}],
              "provision": {"type": "deny"}
            }
            """.formatted(Profiles.CONSENT, Profiles.ROOT, child, day, who));
    }

    /** A council's care plan for a child whom it looks after on this basis: a code of {@code pr-basis}. */
    public static CarePlan councilPlan(String child, String council, String basis) {
        return parse(CarePlan.class, """
            {
              "resourceType": "CarePlan",
              "extension": [{"url": "%1$s/StructureDefinition/ext-pr-basis", "valueCodeableConcept": {"coding": [{
                "system": "%1$s/CodeSystem/pr-basis", "code": "%2$s"}]}}],
              "status": "active",
              "intent": "plan",
              "category": [{"coding": [{"system": "%1$s/CodeSystem/plan-category", "code": "lac"}]}],
              "title": "Care plan",
              "subject": {"reference": "%3$s"},
              "period": {"start": "2025-01-20"},
              "author": {"reference": "%4$s"}
            }
            """.formatted(Profiles.ROOT, basis, child, council));
    }

    /** Something to do for a child, for an organisation. */
    public static Task task(String child, String owner) {
        Task task = new Task();
        task.setStatus(Task.TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setFor(new Reference(child));
        task.setOwner(new Reference(owner));
        return task;
    }

    /** A professional with a telephone. */
    public static Practitioner practitioner(String family) {
        Practitioner practitioner = new Practitioner();
        practitioner.setActive(true).addName().setFamily(family).addGiven("Alex");
        practitioner
                .addTelecom()
                .setSystem(ContactPoint.ContactPointSystem.PHONE)
                .setValue("01632 960100")
                .setUse(ContactPoint.ContactPointUse.WORK);
        return practitioner;
    }

    /** The team around a child, under our profile: the child, and a professional who leads it for an organisation. */
    public static CareTeam team(String child, String lead, String organisation) {
        CareTeam team = parse(CareTeam.class, """
            {
              "resourceType": "CareTeam",
              "meta": {"profile": ["%s"]},
              "identifier": [{
                "system": "https://w3id.org/goldthread/fhir/NamingSystem/care-team-identifier", "value": "%s"
              }],
              "status": "active",
              "category": [{"coding": [{
                "system": "https://w3id.org/goldthread/fhir/CodeSystem/care-team-category",
                "code": "team-around-child"
              }]}],
              "name": "Team around the child",
              "subject": {"reference": "%s"},
              "period": {"start": "2026-02-01"},
              "managingOrganization": [{"reference": "%s"}]
            }
            """.formatted(Profiles.CARE_TEAM, unique("T"), child, organisation));
        join(team, "child", child, "", "2026-02-01");
        join(team, "lead-professional", lead, organisation, "2026-02-01");
        return team;
    }

    /** Adds an effective participant; no organisation for family. */
    public static CareTeamParticipantComponent join(
            CareTeam team, String role, String member, String organisation, String start) {
        CareTeamParticipantComponent participant = team.addParticipant();
        participant.setMember(new Reference(member)).getPeriod().setStartElement(new DateTimeType(start));
        participant
                .addRole()
                .addCoding()
                .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/team-role")
                .setCode(role);
        participant
                .addExtension()
                .setUrl("https://w3id.org/goldthread/fhir/StructureDefinition/ext-participant-status")
                .setValue(new CodeableConcept()
                        .addCoding(new Coding()
                                .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/participant-status")
                                .setCode("effective")));
        if (!organisation.isEmpty()) {
            participant.setOnBehalfOf(new Reference(organisation));
        }
        return participant;
    }

    /** A transaction that creates these, each under the {@code urn:uuid:} that {@link #urn} gives for it. */
    public static Bundle transaction(Resource... resources) {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.TRANSACTION);
        for (Resource resource : resources) {
            create(bundle, resource);
        }
        return bundle;
    }

    /** A transaction that stores these as they are here, on condition that nobody has changed them since. */
    public static Bundle changes(FhirClient client, Resource... changed) {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.TRANSACTION);
        for (Resource resource : changed) {
            String path = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
            bundle.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.PUT)
                    .setUrl(path)
                    .setIfMatch(client.get(path).etag());
        }
        return bundle;
    }

    /** Appends the create of a resource. */
    public static Bundle.BundleEntryComponent create(Bundle bundle, Resource resource) {
        Bundle.BundleEntryComponent entry =
                bundle.addEntry().setFullUrl(urn(resource)).setResource(resource);
        entry.getRequest().setMethod(Bundle.HTTPVerb.POST).setUrl(resource.fhirType());
        return entry;
    }

    /** By what other entries of its transaction name a new resource; always the same for one object. */
    public static String urn(Resource resource) {
        if (!(resource.getUserData("urn") instanceof String)) {
            resource.setUserData("urn", "urn:uuid:" + UUID.randomUUID());
        }
        return resource.getUserString("urn");
    }

    /** A resource from JSON. */
    public static <R extends Resource> R parse(Class<R> type, String json) {
        return Answer.FHIR.newJsonParser().parseResource(type, json);
    }
}
