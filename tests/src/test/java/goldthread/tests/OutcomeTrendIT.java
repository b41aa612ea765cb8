package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** How a child's scores have moved: as series, with what each verdict rests on, for those who may know of the child. */
@AgainstTheServer
final class OutcomeTrendIT {
    private static final String YP_CORE = "718437004";
    private static final String RCADS_ANXIETY = "718656000";
    private static final Issue NOTHING_HERE =
            new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see.");

    private final TestServer server;
    private final FhirClient practice;
    private final String child;

    OutcomeTrendIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        child = "Patient/" + practice.created(TestData.registeredWith(Agencies.PRACTICE.in(practice)));
    }

    private Observation score(String measure, String day, int points) {
        Observation score = TestData.score(child, day, points);
        score.setCode(new CodeableConcept(new Coding("http://snomed.info/sct", measure, null)));
        return score;
    }

    private String contact(String referral, String day) {
        Encounter contact = new Encounter();
        contact.setStatus(EncounterStatus.FINISHED)
                .setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null))
                .setSubject(new Reference(child))
                .addBasedOn(new Reference(referral));
        contact.getPeriod().setStartElement(new DateTimeType(day)).setEndElement(new DateTimeType(day));
        return "Encounter/" + practice.created(contact);
    }

    private Answer asked(String query) {
        return practice.get(child + "/$outcome-trend" + query);
    }

    private static List<String> lines(Answer answer, String name) {
        return answer.expect(200).resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .map(OutcomeTrendIT::line)
                .toList();
    }

    private static String line(ParametersParameterComponent parameter) {
        List<String> parts = new ArrayList<>();
        parameter
                .getPart()
                .forEach(part -> parts.add(
                        part.getName() + "=" + (part.hasValue() ? text(part.getValue()) : "(" + line(part) + ")")));
        return parameter.hasValue() ? text(parameter.getValue()) : String.join(" ", parts);
    }

    private static String text(Type value) {
        if (value instanceof Reference reference) {
            return reference.getReference();
        }
        return value instanceof CodeableConcept concept
                ? concept.getCoding().stream().map(Coding::getCode).collect(Collectors.joining(",")) + "/"
                        + concept.getText()
                : value.primitiveValue();
    }

    @Test
    void a_series_is_told_whole_with_the_threshold_behind_its_verdict() {
        String agency = Agencies.PRACTICE.in(practice);
        String referral = "ServiceRequest/" + practice.created(TestData.referral(child, agency, agency));
        String one = contact(referral, "2026-02-03");
        contact(referral, "2026-03-03");
        Observation baseline = score(YP_CORE, "2026-02-03", 24).setEncounter(new Reference(one));
        String first = "Observation/" + practice.created(baseline);
        String last = "Observation/"
                + practice.created(score(YP_CORE, "2026-03-10", 11).addBasedOn(new Reference(referral)));
        practice.created(score(RCADS_ANXIETY, "2026-02-03", 9));

        Answer answer = asked("?measure=yp-core");

        String point = " ratedBy=" + child + " agency=" + agency + " referral=" + referral;
        assertThat(lines(answer, "series"))
                .containsExactly("measure=" + YP_CORE
                        + "/YP-CORE tool=yp-core rater=self basis=raw minimum=0 maximum=40"
                        + " direction=lower-is-better threshold=(least=8 basis=raw source=NHS England, analysis of the"
                        + " outcome metric for children and young people"
                        + " table=https://w3id.org/goldthread/fhir/CodeSystem/outcome-measure-properties row=" + YP_CORE
                        + ") point=(date=2026-02-03 value=24 score=" + first + point + " contact=" + one
                        + ") point=(date=2026-03-10 value=11 score=" + last + point + ") comparison=(referral="
                        + referral + " first=" + first + " last=" + last + " difference=-13 verdict=improved"
                        + " reading=From 24 to 11, a difference of -13. A difference of at least 8 on raw scores counts;"
                        + " lower is better.)");
        assertThat(lines(answer, "overall")).containsExactly("referral=" + referral + " verdict=improved");
        assertThat(lines(answer, "incomplete")).containsExactly("false");
        assertThat(lines(asked(""), "series")).hasSize(2);
        assertThat(lines(
                        practice.post(
                                child + "/$outcome-trend",
                                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"measure\",\"valueString\":\""
                                        + YP_CORE + "\"}]}"),
                        "series"))
                .isEqualTo(lines(answer, "series"));
    }

    @Test
    void raters_and_kinds_of_number_stand_apart_and_a_missing_follow_up_is_said() {
        String parent = "RelatedPerson/" + practice.created(TestData.parent(child, "Iris", "birth"));
        practice.created(score(YP_CORE, "2026-02-03", 24));
        Observation mothers = score(YP_CORE, "2026-02-03", 30);
        mothers.setPerformer(List.of(new Reference(parent)));
        mothers.getExtension().clear();
        practice.created(mothers);
        practice.created(score(RCADS_ANXIETY, "2026-02-03", 9));
        Observation standardised = score(RCADS_ANXIETY, "2026-02-03", 0);
        standardised.setValue(new Quantity().setValue(72).setUnit("T-score"));
        practice.created(standardised);

        assertThat(lines(asked(""), "series"))
                .hasSize(4)
                .allSatisfy(series -> assertThat(series).contains("missing=no-follow-up"))
                .anySatisfy(series -> assertThat(series).contains("rater=parent-carer", "value=30"))
                .anySatisfy(series -> assertThat(series).contains("basis=t-score", "value=72"));
        assertThat(lines(asked("?rater=parent-carer"), "series"))
                .singleElement()
                .asString()
                .contains("value=30");
    }

    @Test
    void a_score_that_can_not_be_is_refused_and_a_rater_whom_the_code_does_not_mean_is_pointed_out() {
        assertThat(practice.create(score(YP_CORE, "2026-02-03", 41)).expect(422).issues())
                .containsExactly(Issue.error(
                        "value", "R-02", "Observation.value", "A score of this measure lies from 0 to 40."));
        Observation tScore = score("445455005", "2026-02-03", 0);
        tScore.setValue(new Quantity().setValue(72).setUnit("T-score"));
        assertThat(practice.create(tScore).expect(422).issues())
                .contains(Issue.error(
                        "value",
                        "R-02",
                        "Observation.value",
                        "This measure has no T-scores: give the raw score, from 0 to 21."));
        Observation teachers = score("986211000000104", "2026-02-03", 12);
        assertThat(practice.create(teachers, "Prefer", "return=OperationOutcome")
                        .expect(201)
                        .text())
                .contains("\"score-rater\"");
        teachers.setValue(new IntegerType(41));
        practice.create(teachers).expect(422);
    }

    @Test
    void what_is_not_known_is_refused_and_a_child_whom_one_may_not_know_is_not_there() {
        practice.created(score(YP_CORE, "2026-02-03", 24));

        assertThat(asked("?measure=wizard").expect(400).issues())
                .containsExactly(Issue.error(
                        "code-invalid",
                        "bad-grammar",
                        "",
                        "No outcome measure has this code. Give an instrument, such as sdq, or the SNOMED CT code"
                                + " of a score in the value set outcome-measure."));
        assertThat(asked("?rater=neighbour").expect(400).issues())
                .containsExactly(Issue.error(
                        "code-invalid",
                        "bad-grammar",
                        "",
                        "There is no such rater. There are: self, parent-carer, teacher, clinician, joint."));
        asked("?raters=self").expect(400);
        asked("").expect(200);
        for (String stranger : List.of(child, "Patient/nobody")) {
            assertThat(server.as("school-lead-other")
                            .get(stranger + "/$outcome-trend")
                            .expect(404)
                            .issues())
                    .containsExactly(NOTHING_HERE);
        }
        assertThat(practice.get(child + "/$disclosures").expect(200).text())
                .contains("asked how the child's scores have moved", "ask how the child's scores have moved");
    }
}
