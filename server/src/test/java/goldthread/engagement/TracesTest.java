package goldthread.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracesTest {

    private static final FhirContext FHIR = FhirContext.forR4();
    private static final Instant RECORDED = Instant.parse("2026-05-01T00:00:00Z");
    private static final String ROOT = "https://w3id.org/goldthread/fhir/";

    private static List<Trace> of(String json) {
        return Traces.of((Resource) FHIR.newJsonParser().parseResource(json), RECORDED);
    }

    private static List<TraceKind> kinds(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(" ")).map(TraceKind::valueOf).collect(Collectors.toList());
    }

    @Test
    void a_response_that_rests_on_two_records_says_so() {
        String task = """
            {"resourceType":"Task","id":"t","status":"requested","intent":"order",
             "code":{"coding":[{"system":"%sCodeSystem/task-code","code":"safeguarding-response"}]},
             "focus":{"reference":"Appointment/a1"},"for":{"reference":"Patient/c"}%s}""";
        String both = ",\"input\":[{\"type\":{\"text\":\"Record\"},"
                + "\"valueReference\":{\"reference\":\"Patient/nameless\"}}]";

        assertThat(of(task.formatted(ROOT, ""))).extracting(Trace::joint).containsExactly(false, false);
        assertThat(of(task.formatted(ROOT, both))).extracting(Trace::joint).containsExactly(true, true);
    }

    @ParameterizedTest
    @CsvSource({
        "noshow, was-not-brought, MISSED",
        "noshow, did-not-attend, MISSED",
        "noshow, refused, MISSED",
        "noshow, not-of-this-system, MISSED",
        "noshow, service-cancelled,",
        "noshow, carer-cancelled-late,",
        "noshow, could-not-be-seen,",
        "noshow, not-informed,",
        "booked, was-not-brought,",
        "cancelled, was-not-brought,",
        "entered-in-error, was-not-brought,",
        "arrived, was-not-brought, ATTENDED",
        "fulfilled, was-not-brought, ATTENDED",
        "checked-in, was-not-brought, ATTENDED"
    })
    void an_appointment(String status, String kind, String expected) {
        List<Trace> traces = of("""
            {"resourceType":"Appointment","id":"a1","status":"%s","start":"2026-03-10T15:30:00Z",
             "extension":[{"url":"%sStructureDefinition/ext-missed-appointment","extension":[
               {"url":"kind","valueCodeableConcept":{"coding":[
                 {"system":"%sCodeSystem/missed-appointment-kind","code":"%s"}]}}]}],
             "participant":[{"actor":{"reference":"Practitioner/p"}},{"actor":{"reference":"Patient/c"}}]}""".formatted(status, ROOT, ROOT, kind));

        assertThat(traces)
                .isEqualTo(kinds(expected).stream()
                        .map(trace -> new Trace("c", trace, Instant.parse("2026-03-10T15:30:00Z"), "Appointment/a1"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "safeguarding-response, requested, false, ALARM UNANSWERED",
        "safeguarding-response, in-progress, true, ALARM UNANSWERED",
        "safeguarding-response, completed, false, ALARM UNANSWERED",
        "safeguarding-response, completed, true, ALARM CONSIDERED",
        "safeguarding-response, cancelled, true, ALARM",
        "safeguarding-response, rejected, true, ALARM",
        "safeguarding-response, entered-in-error, true,",
        "follow-up-missed-appointment, requested, false, ASKED",
        "re-engagement, requested, false,",
        "re-engagement, completed, false,",
        "re-engagement, completed, true, ATTEMPT",
        "offer-again, completed, true, ATTEMPT",
        "plan-action, completed, true,"
    })
    void a_task(String code, String status, boolean answered, String expected) {
        List<Trace> traces = of("""
            {"resourceType":"Task","status":"%s","intent":"order","code":{"coding":[
               {"system":"%sCodeSystem/task-code","code":"%s"}]},
             "focus":{"reference":"Appointment/a1"},"for":{"reference":"Patient/c"},
             "lastModified":"2026-03-12"%s}""".formatted(status, ROOT, code, answered ? """
            ,"output":[{"type":{"text":"Answer"},"valueString":"Seen at school."}]""" : ""));

        assertThat(traces).extracting(Trace::kind).isEqualTo(kinds(expected));
        assertThat(traces)
                .allMatch(trace -> trace.child().equals("c")
                        && trace.at().equals(Instant.parse("2026-03-12T23:59:59.999Z"))
                        && (trace.kind() == TraceKind.ATTEMPT || "Appointment/a1".equals(trace.about())));
    }

    @ParameterizedTest
    @CsvSource({
        "completed, engagement-attempt, ATTEMPT",
        "entered-in-error, engagement-attempt,",
        "preparation, engagement-attempt,",
        "completed, concern,"
    })
    void a_message(String status, String category, String expected) {
        List<Trace> traces = of("""
            {"resourceType":"Communication","status":"%s","subject":{"reference":"Patient/c"},
             "category":[{"coding":[{"system":"%sCodeSystem/notice-category","code":"%s"}]}]}""".formatted(status, ROOT, category));

        assertThat(traces)
                .isEqualTo(kinds(expected).stream()
                        .map(kind -> new Trace("c", kind, RECORDED, null))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"finished, no-contact-made, ATTEMPT", "planned, no-contact-made,", "finished, continue,"})
    void a_contact(String status, String outcome, String expected) {
        List<Trace> traces = of("""
            {"resourceType":"Encounter","status":"%s","class":{"code":"HH"},"subject":{"reference":"Patient/c"},
             "period":{"start":"2026-03-12T10:00:00Z"},
             "extension":[{"url":"%sStructureDefinition/ext-contact-outcome","valueCodeableConcept":{"coding":[
               {"system":"%sCodeSystem/contact-outcome","code":"%s"}]}}]}""".formatted(status, ROOT, ROOT, outcome));

        assertThat(traces).extracting(Trace::kind).isEqualTo(kinds(expected));
    }
}
