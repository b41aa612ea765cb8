package goldthread.tests.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * Alice, around whom the demo's callers stand, and Bob, whom only the council knows; both with the same full record,
 * which the council's system keeps. All that is about Bob has the word {@link #CANARY} in it.
 */
public final class TwoChildren {
    /** Stands in every resource about Bob and in nothing else. */
    public static final String CANARY = "Zephyrquill";

    private static final int LOOKS = 60;
    private static final int QUIET = 3;
    private static final long PAUSE_MS = 1_000;

    private static TwoChildren shared;

    private final FhirClient council;
    private final Map<String, String> directory = new TreeMap<>();
    private final ChildPlaces alice;
    private final ChildPlaces bob;

    private TwoChildren(TestServer server) {
        council = server.as("la-system");
        directory.put("council", Agencies.COUNCIL.in(council));
        directory.put("trust", Agencies.TRUST.in(council));
        directory.put("practice", Agencies.PRACTICE.in(council));
        directory.put("school", Agencies.SCHOOL.in(council));
        directory.put("other-school", Agencies.OTHER_SCHOOL.in(council));
        directory.put("elsewhere", "Organization/" + council.created(TestData.organisation()));
        directory.put("social-worker", "Practitioner/" + council.created(TestData.practitioner("Okafor")));
        directory.put("clinician", person("88030e54-5ea1-4d06-900c-78685725c576"));
        directory.put("school-lead", person("1a137528-f4cd-40e1-be9b-30c7f831c841"));
        directory.put("other-lead", person("3757d840-937f-4562-abbe-a73e9e25a162"));
        alice = record("Meadowlark", "practice");
        bob = record(CANARY, "elsewhere");
        settle();
    }

    /** Waits until the server has told everybody of what was stored, so that what comes later is a test's doing. */
    private void settle() {
        int earlier = -1;
        int same = 0;
        for (int looked = 0; same < QUIET; looked++) {
            if (looked == LOOKS) {
                throw new AssertionError("The server goes on telling of Bob.");
            }
            pause();
            int now = council.search("Communication", "patient", bob.reference("Patient"))
                    .expect(200)
                    .bundle()
                    .getEntry()
                    .size();
            same = now == earlier ? same + 1 : 0;
            earlier = now;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The two of the server that all tests of this JVM share. */
    public static synchronized TwoChildren on(TestServer server) {
        if (shared == null) {
            shared = new TwoChildren(server);
        }
        return shared;
    }

    /** A child, and all that is recorded of them. */
    public ChildPlaces alice() {
        return alice;
    }

    /** The child whom only the council knows. */
    public ChildPlaces bob() {
        return bob;
    }

    /** A child who has never been here, with a record that has never been here. */
    public ChildPlaces nobody() {
        return bob.invented();
    }

    /** By a short name: organisations and people whom both records name. */
    public String entry(String name) {
        return directory.get(name);
    }

    /** The system that keeps both records. */
    public FhirClient council() {
        return council;
    }

    /** The Practitioner who stands for one of the demo's people. */
    private String person(String uuid) {
        Practitioner person = TestData.practitioner("Demo");
        person.addIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + uuid);
        return "Practitioner/"
                + council.create(person, "If-None-Exist", "identifier=urn:ietf:rfc:3986|urn:uuid:" + uuid)
                        .id();
    }

    private ChildPlaces record(String word, String gp) {
        Map<String, String> places = new LinkedHashMap<>();
        String number = TestData.nhsNumber();
        places.put("nhs", number);
        places.put("referral", TestData.unique("R"));
        places.put("word", word);
        Patient child = TestData.child(number);
        child.getNameFirstRep().setFamily(word);
        child.setGeneralPractitioner(null).addGeneralPractitioner().setReference(directory.get(gp));
        places.put("Patient", council.created(child));
        places.put("CareTeam", council.created(team("Patient/" + places.get("Patient"), word)));
        places.putAll(directory);
        RecordTexts.all().forEach((type, json) -> places.put(type, create(type, json, places)));
        directory.keySet().forEach(places::remove);
        return new ChildPlaces(places);
    }

    private String create(String type, String json, Map<String, String> places) {
        return council.post(type, new ChildPlaces(places).in(json)).expect(201).id();
    }

    private CareTeam team(String child, String word) {
        CareTeam team = TestData.team(child, directory.get("social-worker"), directory.get("council"));
        team.setName("Team around " + word);
        if (!word.equals(CANARY)) {
            TestData.join(team, "camhs-clinician", directory.get("clinician"), directory.get("trust"), "2026-02-01");
            TestData.join(team, "school-lead", directory.get("school-lead"), directory.get("school"), "2026-02-01");
            TestData.join(
                    team, "school-lead", directory.get("other-lead"), directory.get("other-school"), "2026-02-01");
        }
        return team;
    }

    /** A RelatedPerson for a child, with parental responsibility. */
    public static RelatedPerson parent(String child) {
        return TestData.parse(
                RelatedPerson.class,
                RecordTexts.relatedPerson()
                        .replace("{Patient}", child.replace("Patient/", ""))
                        .replace("{word}", "Someone"));
    }

    /** An organisation under the identifier of another. */
    public static Organization claiming(String system, String value) {
        Organization organisation = TestData.organisation();
        organisation.addIdentifier().setSystem(system).setValue(value);
        return organisation;
    }
}
