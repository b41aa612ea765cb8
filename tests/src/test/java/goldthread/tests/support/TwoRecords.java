package goldthread.tests.support;

import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * Two records of one child: one with an NHS number, around which a clinician and a school stand, and one without, around
 * which a social worker stands. The practice, with which both are registered, sees both, and so does the clinician, whose
 * trust sent the second.
 */
public final class TwoRecords {

    private final FhirClient practice;
    private final FhirClient trust;
    private final FhirClient clinician;
    private final FhirClient gp;
    private final String kept;
    private final String nameless;

    public TwoRecords(TestServer server) {
        practice = server.as("gp-system");
        trust = server.as("camhs-system");
        clinician = server.as("camhs-clinician");
        gp = server.as("gp");
        kept = "Patient/" + practice.created(TestData.registeredWith(Agencies.PRACTICE.in(practice)));
        nameless = "Patient/" + trust.created(nameless("2012-05-04"));
        CareTeam around = team(kept);
        join(around, "camhs-clinician", Professionals.CLINICIAN, Agencies.TRUST);
        join(around, "school-lead", Professionals.SCHOOL_LEAD, Agencies.SCHOOL);
        practice.created(around);
        CareTeam other = team(nameless);
        join(other, "social-worker", Professionals.SOCIAL_WORKER, Agencies.COUNCIL);
        practice.created(other);
    }

    /** Another record without a number, that isn't stored. */
    public Patient nameless(String born) {
        Patient child = TestData.registeredWith(Agencies.PRACTICE.in(practice));
        child.getIdentifier().clear();
        child.setMeta(null);
        child.setBirthDateElement(new DateType(born));
        return child;
    }

    private CareTeam team(String child) {
        String lead = "Practitioner/" + practice.created(TestData.practitioner("Voss"));
        return TestData.team(child, lead, Agencies.PRACTICE.in(practice));
    }

    private void join(CareTeam team, String role, Professionals who, Agencies agency) {
        TestData.join(team, role, who.in(practice), agency.in(practice), "2026-03-01");
    }

    /** {@code Patient/id} of the record with the number. */
    public String kept() {
        return kept;
    }

    /** The same of the one without. */
    public String nameless() {
        return nameless;
    }

    /** An everyday note about one of them. */
    public static String note(FhirClient author, String child) {
        Observation note = TestData.score(child, "2026-03-01", 7);
        note.setSubject(new Reference(child));
        note.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N", null);
        return "Observation/" + author.created(note);
    }

    /** Says that both are of one child, by one caller. */
    public static Answer link(FhirClient caller, String replaced, String kept) {
        return caller.post(
                replaced + "/$link",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"with\",\"valueReference\":{\"reference\":\""
                        + kept + "\"}}]}",
                "If-Match",
                "W/\"1\"");
    }

    /** Takes it back. */
    public static Answer unlink(FhirClient caller, String replaced) {
        return caller.post(replaced + "/$unlink", "{\"resourceType\":\"Parameters\"}", "If-Match", "W/\"1\"");
    }

    /** Joins both, by two organisations. */
    public void join() {
        List.of(clinician, gp).forEach(caller -> link(caller, nameless, kept).expect(200));
    }

    /** Takes that back. */
    public void part() {
        unlink(gp, nameless).expect(200);
    }
}
