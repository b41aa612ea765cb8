package goldthread.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.RaterPerspective;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** The answer of {@code $outcome-trend}, as its client reads it. */
final class TrendAnswerTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FHIR);
    private static final String CAMHS = "https://fhir.nhs.uk/Id/ods-organization-code|X99902";
    private static final String YP_CORE = "718437004";
    private static final String RCADS_DEPRESSION = "718655001";

    private final List<Resource> record = new ArrayList<>();

    TrendAnswerTest() {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setId("EpisodeOfCare/e");
        episode.addReferralRequest(new Reference("ServiceRequest/r"));
        record.add(episode);
        record.add(contact("one", "2026-02-01"));
        record.add(contact("two", "2026-03-01"));
    }

    private static Encounter contact(String id, String day) {
        Encounter contact = new Encounter();
        contact.setId("Encounter/" + id);
        contact.setStatus(EncounterStatus.FINISHED);
        contact.getPeriod().setStartElement(new DateTimeType(day));
        contact.addEpisodeOfCare(new Reference("EpisodeOfCare/e"));
        return contact;
    }

    private Observation score(String id, String measure, String day, int value) {
        Observation score = new Observation();
        score.setId("Observation/" + id);
        score.setStatus(ObservationStatus.FINAL);
        score.setCode(new CodeableConcept(
                new Coding().setSystem(CodeSystems.SNOMED_CT).setCode(measure)));
        score.setEffective(new DateTimeType(day));
        score.addPerformer(new Reference("Patient/wren"));
        score.addBasedOn(new Reference("ServiceRequest/r"));
        score.setValue(new IntegerType(value));
        record.add(score);
        return score;
    }

    private String answer(Set<String> measures, Set<RaterPerspective> raters) {
        Organization camhs = new Organization();
        camhs.setId("Organization/camhs");
        camhs.setName("Riverside CAMHS")
                .addIdentifier()
                .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                .setValue("X99902");
        Parameters answer = new TrendAnswer(
                        new TrendRecord(
                                record,
                                Parties.of(List.of(camhs)),
                                Map.of("Observation/a", CAMHS, "Observation/b", "urn:x|42"),
                                true),
                        new TrendQuestion(measures, raters),
                        MEASURES,
                        Instant.parse("2026-06-01T09:00:00Z"))
                .parameters();
        return FHIR.newJsonParser().encodeResourceToString(answer);
    }

    private String answer() {
        return answer(Set.of(), Set.of());
    }

    @Test
    void a_series_says_what_was_measured_by_whom_and_how_it_moved_with_the_threshold_behind_it() {
        score("a", YP_CORE, "2026-02-01", 24).setEncounter(new Reference("Encounter/one"));
        score("b", YP_CORE, "2026-03-08", 11);

        assertThat(answer())
                .contains(
                        "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"718437004\"}]",
                        named("tool", "Code", "yp-core"),
                        named("rater", "Code", "self"),
                        named("basis", "Code", "raw"),
                        named("direction", "Code", "lower-is-better"),
                        "{\"name\":\"least\",\"valueDecimal\":8}",
                        named(
                                "source",
                                "String",
                                "NHS England, analysis of the outcome metric for children and young people"),
                        named("table", "Uri", OutcomeMeasures.TABLE),
                        named("row", "Code", YP_CORE),
                        "{\"name\":\"date\",\"valueDateTime\":\"2026-02-01\"},{\"name\":\"value\",\"valueDecimal\":24},"
                                + reference("score", "Observation/a"),
                        "{\"name\":\"agency\",\"valueReference\":{\"reference\":\"Organization/camhs\",\"display\":\"Riverside CAMHS\"}}",
                        "{\"name\":\"agency\",\"valueReference\":{\"type\":\"Organization\",\"identifier\":{\"system\":\"urn:x\",\"value\":\"42\"}}}",
                        reference("referral", "ServiceRequest/r") + "," + reference("episode", "EpisodeOfCare/e") + ","
                                + reference("contact", "Encounter/one"),
                        "{\"name\":\"comparison\",\"part\":[" + reference("referral", "ServiceRequest/r") + ","
                                + reference("first", "Observation/a") + "," + reference("last", "Observation/b")
                                + ",{\"name\":\"difference\",\"valueDecimal\":-13},"
                                + named("verdict", "Code", "improved") + ","
                                + named(
                                        "reading",
                                        "String",
                                        "From 24 to 11, a difference of -13. A difference of at least 8 on raw scores"
                                                + " counts; lower is better."),
                        "{\"name\":\"overall\",\"part\":[" + reference("referral", "ServiceRequest/r") + ","
                                + named("verdict", "Code", "improved") + "]}",
                        "{\"name\":\"incomplete\",\"valueBoolean\":true}")
                .doesNotContain("missing", "national");
    }

    private static String named(String name, String type, String value) {
        return "{\"name\":\"" + name + "\",\"value" + type + "\":\"" + value + "\"}";
    }

    private static String reference(String name, String to) {
        return "{\"name\":\"" + name + "\",\"valueReference\":{\"reference\":\"" + to + "\"}}";
    }

    @Test
    void a_missing_follow_up_is_said() {
        score("a", YP_CORE, "2026-02-01", 24);

        assertThat(answer())
                .contains(
                        named("missing", "Code", "no-follow-up"),
                        "The follow-up score is missing",
                        reference("first", "Observation/a"))
                .doesNotContain("\"last\"", "\"verdict\"", "\"overall\"");
    }

    @Test
    void several_raters_stand_side_by_side_and_can_be_asked_for_one_by_one() {
        score("a", YP_CORE, "2026-02-01", 24);
        score("m", YP_CORE, "2026-02-01", 20)
                .setPerformer(List.of(new Reference("RelatedPerson/mother")))
                .addExtension(
                        Extensions.RATER_PERSPECTIVE, new CodeableConcept(RaterPerspective.PARENT_CARER.coding()));

        assertThat(answer()).contains("Observation/a", "Observation/m");
        assertThat(answer(Set.of(), Set.of(RaterPerspective.PARENT_CARER)))
                .contains("Observation/m", named("rater", "Code", "parent-carer"))
                .doesNotContain("Observation/a");
        assertThat(answer(Set.of(RCADS_DEPRESSION), Set.of())).doesNotContain("Observation");
    }

    @Test
    void t_scores_stand_apart_from_raw_ones_and_only_they_have_a_verdict_by_a_threshold_on_t_scores() {
        score("raw1", RCADS_DEPRESSION, "2026-02-01", 25);
        score("raw2", RCADS_DEPRESSION, "2026-03-08", 5);
        score("t1", RCADS_DEPRESSION, "2026-02-01", 0)
                .setValue(new Quantity().setValue(80).setUnit("T-score"));
        score("t2", RCADS_DEPRESSION, "2026-03-08", 0)
                .setValue(new Quantity().setValue(60).setUnit("T-score"));

        assertThat(answer())
                .contains(
                        named("basis", "Code", "raw") + ",{\"name\":\"minimum\",\"valueDecimal\":0}",
                        named("basis", "Code", "t-score") + "," + named("direction", "Code", "lower-is-better"),
                        named("verdict", "Code", "not-known"),
                        "The threshold of 17.73 is on T-scores and says nothing of these raw scores.",
                        "A difference of at least 17.73 on T-scores counts; lower is better.");
    }

    @Test
    void a_goal_is_named_and_a_change_of_rater_is_said() {
        Goal goal = new Goal();
        goal.setId("Goal/g");
        goal.getDescription().setText("Take the bus alone");
        record.add(goal);
        score("a", "860591000000104", "2026-02-01", 40)
                .setPerformer(List.of(new Reference("PractitionerRole/one")))
                .addFocus(new Reference("Goal/g"));
        score("b", "860591000000104", "2026-03-08", 60)
                .setPerformer(List.of(new Reference("PractitionerRole/other")))
                .addFocus(new Reference("Goal/g"));

        assertThat(answer())
                .contains(
                        "{\"name\":\"about\",\"valueReference\":{\"reference\":\"Goal/g\",\"display\":\"Take the bus alone\"}}",
                        named("verdict", "Code", "improved"),
                        "The two scores are not by the same person.");
    }

    @Test
    void what_has_no_threshold_no_direction_or_no_place_in_the_table_has_no_verdict() {
        score("a", "718134002", "2026-02-01", 24);
        score("b", "718134002", "2026-03-08", 4);
        score("c", "1", "2026-02-01", 24)
                .addCategory(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/observation-category", "survey", null)));
        score("d", "1", "2026-03-08", 4)
                .addCategory(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/observation-category", "survey", null)));

        assertThat(answer())
                .contains("No threshold is published for this score.", "The server doesn't know this measure.")
                .doesNotContain("\"overall\"", "\"improved\"");
    }
}
