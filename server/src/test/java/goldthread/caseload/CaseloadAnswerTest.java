package goldthread.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.access.KnownChild;
import goldthread.directory.Words;
import goldthread.store.StoredResource;
import goldthread.store.View;
import goldthread.terminology.CaseloadBasis;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;

class CaseloadAnswerTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));

    private static String json(Parameters answer) {
        return FHIR.newJsonParser().encodeResourceToString(answer);
    }

    @Test
    void a_child_is_told_with_why_who_in_which_role_and_what_is_overdue() {
        StoredResource entry = Children.entry("p1", Children.called("Thorne", "Mia") + """
                ,"birthDate":"2012-05-04","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018"}]
                """);
        CaseloadChild child = new CaseloadChild(
                Children.inTeam("p1"),
                entry,
                Identity.of(entry),
                new Overdue(
                        2,
                        Optional.of(Instant.parse("2026-11-20T00:00:00Z")),
                        Optional.of(Instant.parse("2026-11-24T10:30:00Z"))));

        assertThat(json(CaseloadAnswer.of(new Caseload(3, List.of(child), Optional.empty()), "token", WORDS)))
                .isEqualTo("""
                        {"resourceType":"Parameters","parameter":[{"name":"total","valueInteger":3},{"name":"child","part":[\
                        {"name":"patient","valueReference":{"reference":"Patient/p1"}},\
                        {"name":"name","valueHumanName":{"family":"Thorne","given":["Mia"]}},\
                        {"name":"birthDate","valueDate":"2012-05-04"},\
                        {"name":"nhsNumber","valueIdentifier":{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018"}},\
                        {"name":"basis","valueCode":"team"},\
                        {"name":"role","valueCodeableConcept":{"coding":[{"system":\
                        "https://w3id.org/goldthread/fhir/CodeSystem/team-role","code":"lead-professional",\
                        "display":"Lead professional"}]}},\
                        {"name":"role","valueCodeableConcept":{"coding":[{"system":\
                        "https://w3id.org/goldthread/fhir/CodeSystem/team-role","code":"camhs-clinician",\
                        "display":"CAMHS clinician"}]}},\
                        {"name":"lead","valueBoolean":true},\
                        {"name":"overdue","valueInteger":2},\
                        {"name":"overdueSince","valueDateTime":"2026-11-19"},\
                        {"name":"nextDue","valueDateTime":"2026-11-24T10:30:00Z"}]},\
                        {"name":"next","valueString":"token"}]}""");
    }

    @Test
    void what_is_not_known_of_a_child_is_left_out() {
        StoredResource entry = Children.entry("p1", "\"deceasedDateTime\":\"2026-01-04\"");
        KnownChild known = new KnownChild(
                "p1", 1, View.AS_SENT, Set.of(CaseloadBasis.EMERGENCY, CaseloadBasis.TASK), Set.of(), false);
        CaseloadChild child = new CaseloadChild(known, entry, Identity.of(entry), Overdue.NOTHING);

        assertThat(json(CaseloadAnswer.of(new Caseload(1, List.of(child), Optional.empty()), null, WORDS)))
                .isEqualTo("""
                        {"resourceType":"Parameters","parameter":[{"name":"total","valueInteger":1},{"name":"child","part":[\
                        {"name":"patient","valueReference":{"reference":"Patient/p1"}},\
                        {"name":"deceased","valueBoolean":true},\
                        {"name":"basis","valueCode":"task"},{"name":"basis","valueCode":"emergency"},\
                        {"name":"lead","valueBoolean":false},\
                        {"name":"overdue","valueInteger":0}]}]}""");
    }

    @Test
    void what_is_overdue_from_midnight_on_is_due_by_the_day_before_as_days_are_counted_here() {
        assertThat(CaseloadAnswer.by(Instant.parse("2026-07-01T23:00:00Z")).getValueAsString())
                .isEqualTo("2026-07-01");
        assertThat(CaseloadAnswer.by(Instant.parse("2026-07-02T00:00:00Z")).getValueAsString())
                .startsWith("2026-07-02T00:00:00");
    }
}
