package goldthread.consent;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.store.validation.Finding;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a Consent is a refusal to share that can be kept. */
class DissentRowTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Span SINCE_MARCH = new Span(Instant.parse("2026-03-01T00:00:00Z"), null);
    private static final String SCHOOL = "'actor':[{'role':{'text':'r'},'reference':{'reference':'Organization/s'}}]";

    private static Consent consent(String provision) {
        return written("""
            {'resourceType':'Consent','status':'active',
             'scope':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentscope','code':'patient-privacy'}]},
             'patient':{'reference':'Patient/amy'},'dateTime':'2026-03-01','provision':%s}""".formatted(provision));
    }

    private static Consent written(String json) {
        return FHIR.newJsonParser().parseResource(Consent.class, json.replace('\'', '"'));
    }

    private static DissentRow row(String party, String type, String purpose) {
        return new DissentRow("amy", party, type, purpose, SINCE_MARCH);
    }

    @Test
    void each_party_type_and_purpose_makes_a_row() {
        Consent consent = consent("""
            {'type':'deny','actor':[
               {'role':{'text':'r'},'reference':{'reference':'Organization/s'}},
               {'role':{'text':'r'},'reference':{'identifier':{'system':'urn:ods','value':'X1'}}}],
             'class':[{'system':'http://hl7.org/fhir/resource-types','code':'Observation'},
                      {'system':'http://hl7.org/fhir/resource-types','code':'Goal'}],
             'purpose':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActReason','code':'TREAT'}]}""");

        assertThat(DissentRow.of(consent))
                .containsExactlyInAnyOrder(
                        row("Organization/s", "Observation", "TREAT"),
                        row("Organization/s", "Goal", "TREAT"),
                        row("urn:ods|X1", "Observation", "TREAT"),
                        row("urn:ods|X1", "Goal", "TREAT"));
    }

    @Test
    void who_and_what_is_not_named_is_everybody_and_all() {
        assertThat(DissentRow.of(consent("{'type':'deny'}"))).containsExactly(row("", "", ""));
    }

    @Test
    void an_exception_to_what_is_permitted_counts_with_its_own_period_else_that_of_the_whole() {
        Consent consent = consent("{'type':'permit','period':{'end':'2026-05-31'},'provision':["
                + "{'type':'deny'," + SCHOOL + "},"
                + "{'type':'deny','period':{'start':'2026-04-01','end':'2026-04-30'}," + SCHOOL + "},"
                + "{'type':'permit'," + SCHOOL + "}]}");

        assertThat(DissentRow.of(consent))
                .containsExactly(
                        new DissentRow(
                                "amy",
                                "Organization/s",
                                "",
                                "",
                                new Span(SINCE_MARCH.from(), Instant.parse("2026-05-31T23:00:00Z"))),
                        new DissentRow(
                                "amy",
                                "Organization/s",
                                "",
                                "",
                                new Span(
                                        Instant.parse("2026-03-31T23:00:00Z"), Instant.parse("2026-04-30T23:00:00Z"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'dateTime':'2026-03-01' | 'dateTime':'2026-03-01T09:30:00Z' | 2026-03-01T09:30:00Z",
                "'dateTime':'2026-03-01' | 'language':'en' | 1970-01-01T00:00:00Z",
                "'type':'deny' | 'type':'deny','period':{'start':'2026-02-01'} | 2026-03-01T00:00:00Z",
                "'type':'deny' | 'type':'deny','period':{'start':'2026-06-01'} | 2026-05-31T23:00:00Z",
            },
            quoteCharacter = '`')
    void it_begins_when_it_was_said_or_later_when_its_period_does(String was, String is, Instant from) {
        String json = FHIR.newJsonParser()
                .encodeResourceToString(consent("{'type':'deny'}"))
                .replace('"', '\'');
        assertThat(json).contains(was);

        assertThat(DissentRow.of(written(json.replace(was, is))))
                .extracting(DissentRow::span)
                .containsExactly(new Span(from, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "proposed", "rejected", "inactive", "entered-in-error"})
    void only_one_that_is_active_counts(String status) {
        assertThat(DissentRow.of(consent("{'type':'deny'}").setStatus(Consent.ConsentState.fromCode(status))))
                .isEmpty();
    }

    @Test
    void one_about_treatment_or_about_nobody_here_is_none() {
        Consent treatment = consent("{'type':'deny'}");
        treatment.getScope().getCodingFirstRep().setCode("treatment");
        Consent elsewhere = consent("{'type':'deny'}");
        elsewhere
                .getPatient()
                .setReference(null)
                .getIdentifier()
                .setSystem("urn:nhs")
                .setValue("1");

        assertThat(DissentRow.of(treatment)).isEmpty();
        assertThat(DissentRow.of(elsewhere)).isEmpty();
        assertThat(DissentRow.of(consent("{'type':'permit'," + SCHOOL + "}"))).isEmpty();
        assertThat(DissentRow.of(consent("{" + SCHOOL + "}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'actor':[{'role':{'text':'r'},'reference':{'display':'The school'}}]",
                "'actor':[{'role':{'text':'r'},'reference':{'reference':'Patient/amy'}}]",
                "'actor':[{'role':{'text':'r'},'reference':{'reference':'#school'}}]",
                "'actor':[{'role':{'text':'r'},'reference':{'reference':'CareTeam/t'}}]",
                "'class':[{'system':'http://hl7.org/fhir/resource-types','code':'Patient'}]",
                "'class':[{'system':'http://hl7.org/fhir/resource-types','code':'CareTeam'}]",
                "'class':[{'system':'http://hl7.org/fhir/resource-types','code':'Organization'}]",
                "'class':[{'system':'http://hl7.org/fhir/resource-types','code':'Notes'}]",
                "'class':[{'code':'Observation'}]",
                "'purpose':[{'code':'TREAT'}]",
                "'action':[{'text':'disclose'}]",
                "'securityLabel':[{'code':'PSY'}]",
                "'code':[{'text':'self-harm'}]",
                "'data':[{'meaning':'instance','reference':{'reference':'Observation/o'}}]",
                "'dataPeriod':{'start':'2026-01-01'}",
                "'provision':[{'type':'permit'}]",
            })
    void what_can_not_be_kept_as_it_is_written_is_said_and_makes_no_row(String unclear) {
        Consent whole = consent("{'type':'deny'," + unclear + "}");
        Consent exception = consent("{'type':'permit','provision':[{'type':'deny'," + unclear + "}]}");

        assertThat(DissentRow.of(whole)).isEmpty();
        assertThat(DissentRow.of(exception)).isEmpty();
        assertThat(found(whole)).containsExactly("dissent-unclear Consent.provision");
        assertThat(found(exception)).containsExactly("dissent-unclear Consent.provision.provision[0]");
        assertThat(found(whole.setStatus(Consent.ConsentState.PROPOSED))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Organization/s",
                "https://elsewhere.example/fhir/Practitioner/p",
                "urn:uuid:0a3f6d1e-2a55-4f0e-8e0a-2f3b8a7d9c11",
                "Organization?identifier=urn:ods|X1",
                "PractitionerRole/r",
                "RelatedPerson/m"
            })
    void whom_it_names_may_be_written_as_any_reference(String reference) {
        assertThat(found(consent("{'type':'deny'," + SCHOOL.replace("Organization/s", reference) + "}")))
                .isEmpty();
        assertThat(new ClearDissent().check(new Observation())).isEmpty();
    }

    private static List<String> found(Consent consent) {
        return new ClearDissent()
                .check(consent).stream()
                        .map((Finding finding) -> finding.rule() + " " + finding.expression())
                        .toList();
    }
}
