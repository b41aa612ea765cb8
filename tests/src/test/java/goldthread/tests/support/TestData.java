package goldthread.tests.support;

import goldthread.profiles.Profiles;
import goldthread.terminology.IdentifierSystems;
import goldthread.terminology.NhsNumber;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

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
