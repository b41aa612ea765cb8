package goldthread.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import goldthread.web.Person;
import goldthread.web.mine.Mine;
import goldthread.web.words.ClinicalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

final class LedgerTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T09:00:00Z[Europe/London]");
    private static final Mine SPA =
            new Mine(new Person("Practitioner/9", "ods|ZZ901"), Set.of("HealthcareService/spa", "Organization/trust"));

    @Test
    void an_addressee_says_where_it_stands_why_and_what_else_there_is() {
        Addressee one = Addressee.of(part("""
                {"name": "addressee", "part": [
                  {"name": "task", "valueReference": {"reference": "Task/7"}},
                  {"name": "owner", "valueReference": {"reference": "HealthcareService/spa"}},
                  {"name": "state", "valueCode": "rejected"},
                  {"name": "reason", "valueCodeableConcept": {"coding": [{
                    "system": "https://w3id.org/goldthread/fhir/CodeSystem/rejection-reason", "code": "age"}]}},
                  {"name": "alternative", "valueCodeableConcept": {"text": "The drop-in"}},
                  {"name": "alternative", "valueString": "The youth club"},
                  {"name": "answerDue", "valueDateTime": "2026-10-01"},
                  {"name": "sent", "valueDateTime": "2026-09-17T08:00:00+00:00"},
                  {"name": "overdue", "valueBoolean": false}]}"""), known(), WORDS, SPA, NOW);

        assertThat(one.task()).isEqualTo("7");
        assertThat(one.name()).isEqualTo("Single point of access, Elmbrook Trust");
        assertThat(one.standing()).isEqualTo("Turned down");
        assertThat(one.due()).isNull();
        assertThat(one.mine()).isTrue();
        assertThat(one.facts())
                .containsExactly(
                        new Fact("Reason", "Outside age range"),
                        new Fact("Offered instead", List.of("The drop-in", "The youth club")),
                        new Fact("Sent", "17-Sep-2026 09:00"),
                        new Fact("Answer due", "01-Oct-2026"));
    }

    @Test
    void what_is_owed_depends_on_the_state() {
        assertThat(due("requested")).isEqualTo("Answer was due 12-Nov-2026, 11 days ago");
        assertThat(due("on-hold")).isEqualTo("Review due 01-Dec-2026, in 8 days");
        assertThat(due("completed")).isNull();
    }

    @Test
    void who_has_been_told_and_has_not_taken_note() {
        ToldLine mine = told("delivered", "Organization/trust");
        assertThat(mine)
                .isEqualTo(new ToldLine(
                        "Elmbrook Trust",
                        new ClinicalDate("23-Nov-2026 08:32", "2026-11-23T08:32Z"),
                        "Inbox here",
                        null,
                        "5",
                        true));
        assertThat(told("delivered", "Organization/school").toAcknowledge()).isFalse();
        assertThat(told("acknowledged", "Organization/trust").toAcknowledge()).isFalse();
    }

    private static @org.jspecify.annotations.Nullable String due(String state) {
        Due due = Addressee.of(part("""
                {"name": "addressee", "part": [
                  {"name": "task", "valueReference": {"reference": "Task/7"}},
                  {"name": "state", "valueCode": "%s"},
                  {"name": "answerDue", "valueDateTime": "2026-11-12"},
                  {"name": "reviewDue", "valueDate": "2026-12-01"}]}""".formatted(state)), known(), WORDS, SPA, NOW)
                .due();
        return due == null ? null : due.text();
    }

    private static ToldLine told(String state, String who) {
        return ToldLine.of(part("""
                {"name": "told", "part": [
                  {"name": "who", "valueReference": {"reference": "%s"}},
                  {"name": "notice", "valueReference": {"reference": "Communication/5"}},
                  {"name": "when", "valueDateTime": "2026-11-23T08:32:01+00:00"},
                  {"name": "channel", "valueCode": "inbox"},
                  {"name": "state", "valueCode": "%s"}]}""".formatted(who, state)), known(), SPA);
    }

    private static ParametersParameterComponent part(String json) {
        return FHIR.newJsonParser()
                .parseResource(Parameters.class, "{\"resourceType\":\"Parameters\",\"parameter\":[" + json + "]}")
                .getParameterFirstRep();
    }

    private static Parties known() {
        Organization trust = new Organization();
        trust.setName("Elmbrook Trust").setId("trust");
        HealthcareService service = new HealthcareService();
        service.setName("Single point of access").setProvidedBy(new Reference("Organization/trust"));
        service.setId("spa");
        return Parties.of(List.of(trust, service));
    }
}
