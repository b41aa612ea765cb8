package goldthread.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;

/** A new child whom only the council knows, with one note that everybody around the child would see. */
public final class StrangeChild {

    /** Not that of the children whom nobody but the council ever knows: others come to know this one by rights. */
    private static final String WORD = "Larkwhistle";

    private final FhirClient council;
    private final String number = TestData.nhsNumber();
    private final String child;
    private final String note;

    /** Recorded by the council's system. */
    public StrangeChild(FhirClient council) {
        this.council = council;
        Patient known = TestData.child(number);
        known.getNameFirstRep().setFamily(WORD);
        child = "Patient/" + council.created(known);
        note = "Observation/"
                + council.post("Observation", """
                {"resourceType":"Observation","status":"final","code":{"text":"%s"},
                 "meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"N"}]},
                 "subject":{"reference":"%s"}}""".formatted(WORD, child)).id();
    }

    /** {@code Patient/id}. */
    public String reference() {
        return child;
    }

    /** Forms the team by which the council stands around the child. */
    public void gatherTeam() {
        String lead = "Practitioner/" + council.created(TestData.practitioner("Okafor"));
        council.created(TestData.team(child, lead, Agencies.COUNCIL.in(council)));
    }

    /** The same child as another organisation would send them. */
    public Patient saidBySomebodyElse() {
        Patient said = TestData.child(number);
        said.getNameFirstRep().setFamily("Otherwise");
        return said;
    }

    /** Fails when this caller sees anything of the child but what they have sent themselves. */
    public void assertThatNothingIsSeenBy(FhirClient caller) {
        assertThat(caller.get(note).status()).isEqualTo(404);
        for (String path : List.of(
                child,
                child + "/$membership?includeEnded=true",
                child + "/$shared-care-plan",
                child + "/$chronology",
                child + "/$outcome-trend",
                child + "/$risk-summary",
                child + "/$statutory-timeline",
                child + "/$carers",
                "Observation?patient=" + child,
                "Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C" + number)) {
            assertThat(caller.get(path).text()).as(path).doesNotContain(WORD, note);
        }
    }
}
