package goldthread.risk;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.store.conformance.Translations;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.RiskDirection;
import goldthread.terminology.RiskLevel;
import goldthread.terminology.SignificantEvent;
import goldthread.terminology.TaskCode;
import goldthread.terminology.Terminology;
import goldthread.terminology.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentPredictionComponent;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** The answer of {@code $risk-summary}, as its client reads it. */
final class RiskAnswerTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));
    private static final Translations MAPS = Translations.by(Terminology.resources(FHIR, ConceptMap.class));
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String CAMHS = "https://fhir.nhs.uk/Id/ods-organization-code|X99902";
    private static final String COUNCIL = "urn:council|E06000099";

    private final List<Resource> record = new ArrayList<>();
    private final Map<String, String> recorders = new HashMap<>();
    private boolean incomplete;

    private RiskAssessment risk(String id, String day, String recorder) {
        RiskAssessment risk = new RiskAssessment();
        risk.setId("RiskAssessment/" + id);
        risk.getMeta().setLastUpdated(Date.from(NOW));
        risk.setStatus(RiskAssessmentStatus.FINAL);
        risk.setOccurrence(new DateTimeType(day));
        risk.setPerformer(new Reference("Practitioner/" + id).setDisplay("Assessor " + id));
        record.add(risk);
        recorders.put("RiskAssessment/" + id, recorder);
        return risk;
    }

    private static RiskAssessmentPredictionComponent says(
            RiskAssessment risk, RiskDirection direction, String domain, Coding... levels) {
        RiskAssessmentPredictionComponent prediction = risk.addPrediction();
        prediction.addExtension(Extensions.DIRECTION, new CodeableConcept(direction.coding()));
        prediction.setOutcome(new CodeableConcept(new Coding()
                .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/risk-domain")
                .setCode(domain)));
        List.of(levels).forEach(level -> prediction.getQualitativeRisk().addCoding(level));
        return prediction.setRationale("Because.");
    }

    private static Coding rag(String code) {
        return new Coding()
                .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/risk-scale-rag")
                .setCode(code);
    }

    private void event(String id, Coded code, String day) {
        Observation event = new Observation();
        event.setId("Observation/" + id);
        event.getMeta().setLastUpdated(Date.from(NOW));
        event.setStatus(ObservationStatus.FINAL);
        event.setCode(new CodeableConcept(code.coding()));
        event.setEffective(new DateTimeType(day));
        record.add(event);
    }

    private List<String> lines(String name) {
        Organization camhs = new Organization();
        camhs.setId("Organization/camhs");
        camhs.setName("Riverside CAMHS")
                .addIdentifier()
                .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                .setValue("X99902");
        return new RiskAnswer(
                        new RiskRecord(record, Parties.of(List.of(camhs)), recorders, incomplete), WORDS, MAPS, NOW)
                .parameters().getParameter().stream()
                        .filter(parameter -> parameter.getName().equals(name))
                        .map(RiskAnswerTest::line)
                        .toList();
    }

    private static String line(ParametersParameterComponent parameter) {
        return parameter.hasValue()
                ? text(parameter.getValue())
                : parameter.getPart().stream()
                        .map(part -> part.getName() + "=" + (part.hasValue() ? line(part) : "(" + line(part) + ")"))
                        .collect(Collectors.joining(" "));
    }

    private static String text(Type value) {
        if (value instanceof Reference reference) {
            return reference.hasReference()
                    ? reference.getReference() + (reference.hasDisplay() ? "/" + reference.getDisplay() : "")
                    : reference.getIdentifier().getValue();
        }
        if (value instanceof Coding coding) {
            return coding.getCode() + "/" + coding.getDisplay();
        }
        return value instanceof CodeableConcept concept
                ? concept.getCodingFirstRep().getCode()
                : value.primitiveValue();
    }

    @Test
    void a_direction_that_nobody_has_answered_says_so_and_whether_something_is_kept_back() {
        assertThat(lines("direction"))
                .containsExactly(
                        "code=to-self words=To self absent=nothing-recorded",
                        "code=to-others words=To others absent=nothing-recorded",
                        "code=from-others words=From others absent=nothing-recorded");
        incomplete = true;
        assertThat(lines("direction").get(0)).endsWith("absent=withheld");
        assertThat(lines("incomplete")).containsExactly("true");
    }

    @Test
    void an_agency_is_told_whole_with_its_own_scale_beside_the_common_level() {
        RiskAssessment risk = risk("a", "2026-11-10", CAMHS);
        risk.addExtension(Extensions.VALID_UNTIL, new DateType("2027-02-10"));
        risk.addExtension(Extensions.PLAIN_LANGUAGE_SUMMARY, new MarkdownType("Things are hard at night."));
        risk.addExtension(
                Extensions.INFORMATION_SOURCE,
                new CodeableConcept(new Coding().setSystem("urn:x").setCode("child")));
        says(risk, RiskDirection.TO_SELF, "self-harm", RiskLevel.MODERATE.coding(), rag("amber"));

        assertThat(lines("direction").get(0))
                .isEqualTo("code=to-self words=To self assessment=(risk=self-harm level=moderate action="
                        + "Harm is possible. Agree a safety plan with the child, tell the team, and review it within days."
                        + " local=(value=amber/Amber relationship=inexact translation=moderate/Moderate: plan together"
                        + " comment=Local scales differ in where amber begins."
                        + " map=https://w3id.org/goldthread/fhir/ConceptMap/risk-scale-rag-to-risk-level)"
                        + " agency=Organization/camhs/Riverside CAMHS assessor=Practitioner/a/Assessor a date=2026-11-10"
                        + " validUntil=2027-02-10 rationale=Because. summary=Things are hard at night. source=child"
                        + " assessment=RiskAssessment/a)");
    }

    @Test
    void a_local_scale_without_a_common_level_is_never_swapped_for_one() {
        says(risk("a", "2026-11-10", COUNCIL), RiskDirection.TO_OTHERS, "fire-setting", rag("red"));
        Coding unknown = new Coding().setSystem("urn:police").setCode("7");
        says(risk("b", "2026-11-10", "urn:police|1"), RiskDirection.TO_OTHERS, "fire-setting", unknown);

        assertThat(lines("direction").get(1))
                .doesNotContain("level=", "disagreement")
                .contains(
                        "assessment=(risk=fire-setting local=(value=red/Red relationship=inexact translation=high/",
                        "assessment=(risk=fire-setting local=(value=7/null relationship=unmatched) agency=1 ");
    }

    @Test
    void agencies_that_differ_stand_side_by_side_the_highest_first() {
        says(risk("a", "2026-11-10", CAMHS), RiskDirection.TO_SELF, "self-harm", RiskLevel.LOW.coding());
        says(risk("b", "2026-11-01", COUNCIL), RiskDirection.TO_SELF, "self-harm", RiskLevel.HIGH.coding());

        assertThat(lines("direction").get(0))
                .matches(".*level=high .*RiskAssessment/b.*level=low .*RiskAssessment/a\\).*")
                .endsWith(" disagreement=(risk=self-harm lowest=low highest=high)");
    }

    @Test
    void within_a_level_one_risk_stands_together_and_the_newest_word_on_it_first() {
        says(risk("a", "2026-11-10", CAMHS), RiskDirection.TO_SELF, "suicide", RiskLevel.HIGH.coding());
        says(risk("b", "2026-11-01", CAMHS), RiskDirection.TO_SELF, "self-harm", RiskLevel.HIGH.coding());
        says(risk("c", "2026-11-09", COUNCIL), RiskDirection.TO_SELF, "self-harm", RiskLevel.HIGH.coding());
        says(risk("d", "2026-11-08", COUNCIL), RiskDirection.TO_SELF, "going-missing", RiskLevel.IMMEDIATE.coding());

        assertThat(lines("direction").get(0).replaceAll(".*?assessment=(RiskAssessment/.)\\)", "$1 "))
                .isEqualTo("RiskAssessment/d RiskAssessment/c RiskAssessment/b RiskAssessment/a ");
    }

    @Test
    void what_an_agency_said_before_gives_way_to_what_it_said_last_risk_by_risk() {
        RiskAssessment old = risk("old", "2026-10-01", CAMHS);
        says(old, RiskDirection.TO_SELF, "self-harm", RiskLevel.HIGH.coding());
        says(old, RiskDirection.FROM_OTHERS, "bullying", RiskLevel.LOW.coding());
        says(risk("new", "2026-11-01", CAMHS), RiskDirection.TO_SELF, "self-harm", RiskLevel.LOW.coding());

        assertThat(lines("direction").get(0)).contains("RiskAssessment/new").doesNotContain("RiskAssessment/old");
        assertThat(lines("direction").get(2)).contains("RiskAssessment/old");
    }

    @Test
    void a_risk_without_a_direction_is_shown_apart() {
        RiskAssessment risk = risk("a", "2026-11-10", CAMHS);
        says(risk, RiskDirection.TO_SELF, "self-harm", RiskLevel.LOW.coding())
                .getExtension()
                .clear();

        assertThat(lines("direction")).hasSize(4);
        assertThat(lines("direction").get(3)).startsWith("words=Direction not said assessment=(risk=self-harm");
    }

    @Test
    void what_has_expired_or_came_before_a_change_is_out_of_date_with_its_task() {
        RiskAssessment risk = risk("a", "2026-10-10", CAMHS);
        risk.addExtension(Extensions.VALID_UNTIL, new DateType("2026-11-20"));
        says(risk, RiskDirection.TO_SELF, "self-harm", RiskLevel.LOW.coding());
        event("e", SignificantEvent.BEREAVEMENT, "2026-11-02");
        Task task = new Task();
        task.setId("Task/t");
        task.setStatus(TaskStatus.REQUESTED).setFocus(new Reference("RiskAssessment/a"));
        task.getCode().addCoding(TaskCode.REVIEW_NEEDED.coding());
        task.getRestriction().getPeriod().setEndElement(new DateTimeType("2026-11-30"));
        record.add(task);

        assertThat(lines("direction").get(0))
                .contains(
                        " outOfDate=(reason=expired since=2026-11-21T00:00:00+00:00)",
                        " outOfDate=(reason=changed-since change=bereavement event=Observation/e"
                                + " since=2026-11-02T00:00:00+00:00 task=Task/t due=2026-11-30)");
        task.setStatus(TaskStatus.COMPLETED);
        assertThat(lines("direction").get(0)).doesNotContain("Task/t");
    }

    @Test
    void a_plan_from_before_a_change_is_to_be_reviewed_too() {
        CarePlan plan = new CarePlan();
        plan.setId("CarePlan/p");
        plan.setStatus(CarePlanStatus.ACTIVE);
        plan.getPeriod().setStartElement(new DateTimeType("2026-09-01"));
        record.add(plan);
        event("e", SignificantEvent.EXCLUSION, "2026-11-02");
        event("good", SignificantEvent.ACHIEVEMENT, "2026-11-03");

        assertThat(lines("review"))
                .containsExactly("subject=CarePlan/p kind=plan outOfDate=(reason=changed-since change=school"
                        + " event=Observation/e since=2026-11-02T00:00:00+00:00)");
    }

    @Test
    void rising_self_harm_is_told_whatever_the_level_says() {
        says(risk("a", "2026-11-23", CAMHS), RiskDirection.TO_SELF, "self-harm", RiskLevel.NONE_IDENTIFIED.coding());
        assertThat(lines("selfHarm")).isEmpty();
        event("one", SignificantEvent.SELF_HARM, "2026-11-01");
        event("two", SignificantEvent.OVERDOSE, "2026-11-12");

        assertThat(lines("selfHarm"))
                .containsExactly(
                        "recent=2 earlier=0 rising=true reading=2 days in the last 30, 0 in the 60 before. It has"
                                + " become more frequent: look again, whatever the level of risk says.");
    }
}
